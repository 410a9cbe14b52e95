package id.tanggap.demo;

import id.tanggap.platform.signature.TimedSignature;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/// Invented sample calls, sent as signed events over HTTP, in the same way as a PBX sends them.
record SampleCalls(String secret, Clock clock) {

    private static final Logger LOG = LoggerFactory.getLogger(SampleCalls.class);
    private static final String DOOR = "/hook/phone/phone-sentral";
    private static final String SERVICE = "171";

    /// @param port of this program
    void send(int port) {
        var body = JsonMapper.shared().writeValueAsBytes(events(clock.instant()));
        var at = Long.toString(clock.instant().getEpochSecond());
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + DOOR))
                    .timeout(Duration.ofSeconds(20))
                    .header("Content-Type", "application/json")
                    .header(TimedSignature.TIMESTAMP, at)
                    .header(TimedSignature.SIGNATURE, TimedSignature.sign(secret, at, body))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                    .build();
            var answer = http.send(request, HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() >= 300) {
                LOG.warn("demo=calls sent=false status={}", answer.statusCode());
            }
        } catch (IOException e) {
            LOG.warn("demo=calls sent=false problem=\"{}\"", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// The events of all sample calls, with times relative to now.
    static List<Map<String, String>> events(Instant now) {
        var events = new ArrayList<Map<String, String>>();
        for (var row : id.tanggap.language.ShippedTable.read(SampleCalls.class, "/demo/calls.tsv")) {
            var start = now.minus(Duration.ofMinutes(Long.parseLong(row.get(0))));
            var answer = start.plusSeconds(Long.parseLong(row.get(4)));
            var end = answer.plusSeconds(Long.parseLong(row.get(5)));
            var call = row.get(1);
            var agent = row.get(6);
            var queue = row.get(3);
            events.add(event(call, "queued", start, Map.of("from", row.get(2), "to", SERVICE, "queue", queue)));
            if (!agent.isEmpty()) {
                events.add(event(call, "ringing", answer.minusSeconds(4), Map.of("agent", agent, "queue", queue)));
                events.add(event(call, "answered", answer, Map.of("agent", agent, "queue", queue)));
            }
            events.add(event(call, "hungup", end, Map.of("cause", row.get(7))));
        }
        return events;
    }

    private static Map<String, String> event(String call, String event, Instant at, Map<String, String> more) {
        var told = new java.util.HashMap<>(more);
        told.put("callId", call);
        told.put("event", event);
        told.put("at", at.toString());
        told.put("direction", "inbound");
        return Map.copyOf(told);
    }
}
