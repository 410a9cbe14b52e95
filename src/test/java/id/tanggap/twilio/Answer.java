package id.tanggap.twilio;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What the double answers to one request.
record Answer(int status, String type, Supplier<byte[]> body, Map<String, String> headers) {

    static final JsonMapper JSON = new JsonMapper();

    static Answer of(int status, String type, byte[] body, Map<String, String> headers) {
        return new Answer(status, type, () -> body, headers);
    }

    static Answer json(int status, Object value) {
        return of(status, "application/json", JSON.writeValueAsBytes(value), Map.of());
    }

    static Answer text(String text) {
        return of(200, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    static Answer redirect(String location) {
        return of(302, "text/plain", new byte[0], Map.of("Location", location));
    }

    /// Errors are JSON: code, message, more_info, status.
    static Answer error(int status, int code, String message) {
        return error(status, code, message, null);
    }

    static Answer error(int status, int code, String message, @Nullable Integer retryAfter) {
        var json = new LinkedHashMap<String, Object>();
        json.put("code", code);
        json.put("message", message);
        json.put("more_info", "https://www.twilio.com/docs/errors/" + code);
        json.put("status", status);
        var headers = retryAfter == null ? Map.<String, String>of() : Map.of("Retry-After", retryAfter.toString());
        return of(status, "application/json", JSON.writeValueAsBytes(json), headers);
    }

    void write(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        headers.forEach(exchange.getResponseHeaders()::set);
        var bytes = body.get();
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
