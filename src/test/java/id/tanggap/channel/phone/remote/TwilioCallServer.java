package id.tanggap.channel.phone.remote;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/// Twilio's list of calls on the loopback address, as its published description says: newest first, pages by a token,
/// basic authentication, errors as JSON with a code.
final class TwilioCallServer implements AutoCloseable {

    static final String ACCOUNT = "AC" + "a".repeat(32);
    static final String TOKEN = "rahasia-twilio";
    private static final int PAGE = 2;

    final List<String> questions = new CopyOnWriteArrayList<>();
    final Deque<Integer> faults = new ArrayDeque<>();
    private final List<String> calls = new ArrayList<>();
    private final HttpServer server;

    TwilioCallServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/2010-04-01/Accounts/" + ACCOUNT + "/Calls.json", this::answer);
        server.start();
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void call(String sid, String from, String status, String start) {
        calls.removeIf(call -> call.contains("\"" + sid + "\""));
        calls.addFirst("""
                {"sid":"%s","account_sid":"%s","from":"%s","to":"+622112345678","direction":"inbound","status":"%s",\
                "start_time":"%s","end_time":%s,"duration":%s,"parent_call_sid":null,"queue_time":"0"}""".formatted(
                        sid,
                        ACCOUNT,
                        from,
                        status,
                        start,
                        status.equals("in-progress") ? "null" : "\"" + start + "\"",
                        status.equals("in-progress") ? "null" : "\"30\""));
    }

    private void answer(HttpExchange exchange) throws IOException {
        questions.add(exchange.getRequestURI().toString());
        var login =
                "Basic " + Base64.getEncoder().encodeToString((ACCOUNT + ":" + TOKEN).getBytes(StandardCharsets.UTF_8));
        if (!login.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            send(exchange, 401, "{\"code\":20003,\"message\":\"Authenticate\",\"status\":401}");
        } else if (!faults.isEmpty()) {
            fault(exchange, faults.pop());
        } else {
            send(exchange, 200, page(exchange.getRequestURI()));
        }
    }

    private static void fault(HttpExchange exchange, int status) throws IOException {
        if (status == 429) {
            exchange.getResponseHeaders().set("Retry-After", "7");
        }
        send(exchange, status, "{\"code\":20429,\"message\":\"Too Many Requests\",\"status\":" + status + "}");
    }

    private String page(URI uri) {
        var query = uri.getQuery();
        var number =
                query.contains("PageToken=") ? Integer.parseInt(query.replaceAll(".*PageToken=(\\d+).*", "$1")) : 0;
        var from = Math.min(calls.size(), number * PAGE);
        var to = Math.min(calls.size(), from + PAGE);
        var next = to < calls.size()
                ? "\"/2010-04-01/Accounts/%s/Calls.json?PageSize=%d&PageToken=%d\"".formatted(ACCOUNT, PAGE, number + 1)
                : "null";
        return "{\"page\":%d,\"page_size\":%d,\"next_page_uri\":%s,\"calls\":[%s]}"
                .formatted(number, PAGE, next, calls.subList(from, to).stream().collect(Collectors.joining(",")));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
