package id.tanggap.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/// A telephone exchange that tells the demo of calls by signed events.
record Exchange(House house) {

    private static final String SECRET = "rahasia-sentral-demo";

    /// The caller enters the queue.
    void calls(String call, String from, Instant at) {
        tell(call, "queued", at, Map.of("from", from, "to", "171", "queue", "pengaduan", "direction", "inbound"));
    }

    void rings(String call, String agent, Instant at) {
        tell(call, "ringing", at, Map.of("agent", agent));
    }

    void answers(String call, String agent, Instant at) {
        tell(call, "answered", at, Map.of("agent", agent));
    }

    void hangsUp(String call, String cause, Instant at) {
        tell(call, "hungup", at, Map.of("cause", cause));
    }

    private void tell(String call, String event, Instant at, Map<String, String> more) {
        var told = new HashMap<>(more);
        told.put("callId", call);
        told.put("event", event);
        told.put("at", at.toString());
        var body = JsonMapper.shared().writeValueAsBytes(told);
        var now = Long.toString(Instant.now().getEpochSecond());
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(house.url("/hook/phone/phone-sentral")))
                    .header("Content-Type", "application/json")
                    .header("X-Tanggap-Timestamp", now)
                    .header("X-Tanggap-Signature", signature(now, body))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                    .build();
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String signature(String at, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((at + ".").getBytes(StandardCharsets.UTF_8));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
