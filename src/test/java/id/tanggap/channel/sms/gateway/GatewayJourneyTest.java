package id.tanggap.channel.sms.gateway;

import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import id.tanggap.Tanggap;
import id.tanggap.TestDatabase;
import id.tanggap.TestFolders;
import id.tanggap.platform.signature.TimedSignature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Texts by the HTTP gateway, with an aggregator at the other end that signs and checks as the documentation says.
@SpringBootTest(classes = Tanggap.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class GatewayJourneyTest {

    private static final Path FOLDER = TestFolders.ofContext();
    private static final String CHANNEL = "sms-agregator";
    private static final String FLOODED = "sms-banjir";
    private static final String SHADOW = "sms-bayangan";
    private static final String SECRET = "rahasia-agregator-0123";
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<JsonNode> TAKEN = new CopyOnWriteArrayList<>();
    private static final HttpServer AGGREGATOR = aggregator();

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private static HttpServer aggregator() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/send", exchange -> {
                var body = exchange.getRequestBody().readAllBytes();
                var timestamp = String.valueOf(exchange.getRequestHeaders().getFirst(TimedSignature.TIMESTAMP));
                var signed = TimedSignature.sign(SECRET, timestamp, body);
                var genuine = signed.equals(exchange.getRequestHeaders().getFirst(TimedSignature.SIGNATURE));
                if (genuine) {
                    TAKEN.add(JSON.readTree(body));
                }
                var answer = ("{\"id\":\"agg-" + TAKEN.size() + "\"}").getBytes(StandardCharsets.US_ASCII);
                exchange.sendResponseHeaders(genuine ? 202 : 401, answer.length);
                exchange.getResponseBody().write(answer);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) throws IOException {
        TestDatabase.register(properties);
        var folder = Files.createDirectories(FOLDER.resolve("channels"));
        var file = """
                channel: sms
                provider: gateway
                number: "1708"
                per-second: 50
                verify: %s
                gateway:
                  secret: %s
                  url: http://127.0.0.1:%d/send
                """;
        var aggregator = AGGREGATOR.getAddress().getPort();
        Files.writeString(folder.resolve(CHANNEL + ".yaml"), file.formatted("enforce", SECRET, aggregator));
        Files.writeString(folder.resolve(FLOODED + ".yaml"), file.formatted("enforce", SECRET, aggregator));
        Files.writeString(folder.resolve(SHADOW + ".yaml"), file.formatted("shadow", SECRET, aggregator));
        properties.add("tanggap.channels", folder::toString);
        properties.add("tanggap.search.folder", () -> FOLDER.resolve("index").toString());
    }

    @AfterAll
    static void close() {
        AGGREGATOR.stop(0);
    }

    @Test
    void a_signed_text_is_kept_once_answered_out_and_its_receipt_is_believed() {
        var text = "{\"id\":\"mo-1\",\"from\":\"0812-3450-0001\",\"text\":\"PKH saya di Demak belum cair\"}";
        assertThat(post(CHANNEL, text)).isEqualTo(200);
        assertThat(post(CHANNEL, text)).isEqualTo(200);
        assertThat(count("select count(*) from inbound where source_key = 'mo-1'"))
                .isEqualTo(1);

        await().until(() ->
                count("select count(*) from outbound where recipient = '+6281234500001'" + " and state = 'sent'") == 1);
        var sent = TAKEN.stream()
                .filter(one -> one.path("to").stringValue().equals("+6281234500001"))
                .toList();
        assertThat(sent).hasSize(1);
        var id = jdbc.sql("select h.provider_id from outbound_handover h join outbound o on o.id = h.outbound_id"
                        + " where o.recipient = '+6281234500001'")
                .query(String.class)
                .single();
        assertThat(post(CHANNEL + "/status", "{\"id\":\"" + id + "\",\"state\":\"delivered\"}"))
                .isEqualTo(200);
        await().until(() ->
                count("select count(*) from outbound where recipient = '+6281234500001'" + " and state = 'delivered'")
                        == 1);
    }

    @Test
    void a_wrong_signature_an_old_timestamp_and_bad_json_are_kept_and_not_taken() {
        var text = "{\"id\":\"mo-2\",\"from\":\"+6281234500002\",\"text\":\"halo\"}";
        var now = Long.toString(Instant.now().getEpochSecond());
        var old = Long.toString(Instant.now().minusSeconds(3600).getEpochSecond());
        assertThat(post(CHANNEL, text, now, sign("another-secret-0123456", now, text)))
                .isEqualTo(403);
        assertThat(post(CHANNEL, text, old, sign(SECRET, old, text))).isEqualTo(403);
        assertThat(post(CHANNEL, text, now, sign(SECRET, now, text + " "))).isEqualTo(403);
        assertThat(post(CHANNEL, "{\"id\":\"mo-3\"}")).isEqualTo(400);
        assertThat(post(CHANNEL, "null")).isEqualTo(400);

        assertThat(jdbc.sql("select distinct reason from inbound where state = 'refused' and channel_name = ?")
                        .param(CHANNEL)
                        .query(String.class)
                        .list())
                .contains("signature", "malformed-json");
        assertThat(count("select count(*) from inbound where source_key = 'mo-2'"))
                .isZero();
    }

    @Test
    void in_shadow_mode_a_wrong_signature_is_only_logged() {
        var text = "{\"id\":\"mo-4\",\"from\":\"+6281234500004\",\"text\":\"KKS saya di Pati tertelan\"}";
        assertThat(post(SHADOW, text, "0", "sha256=00")).isEqualTo(200);
        assertThat(count("select count(*) from inbound where source_key = 'mo-4'"))
                .isEqualTo(1);
    }

    @Test
    void a_flood_of_lies_does_not_fill_the_disk() {
        IntStream.range(0, 60).forEach(i -> assertThat(
                        post(FLOODED, "{\"id\":\"lie-" + i + "\",\"from\":\"1\",\"text\":\"x\"}", "1", "x"))
                .isEqualTo(403));
        assertThat(count("select count(*) from inbound where source_key like '%lie-%'"))
                .isLessThanOrEqualTo(25);
    }

    @Test
    void parts_become_one_message_and_a_reference_that_comes_round_again_begins_a_new_one() {
        assertThat(post(CHANNEL, part("p-1", "r9", 2, 2, "belum cair"))).isEqualTo(200);
        assertThat(post(CHANNEL, part("p-1", "r9", 2, 2, "belum cair"))).isEqualTo(200);
        assertThat(texts()).isEmpty();
        assertThat(post(CHANNEL, part("p-2", "r9", 1, 2, "PKH saya di Kudus "))).isEqualTo(200);
        assertThat(texts()).containsExactly("PKH saya di Kudus belum cair");

        assertThat(post(CHANNEL, part("p-3", "r9", 1, 2, "Rumah saya "))).isEqualTo(200);
        assertThat(post(CHANNEL, part("p-4", "r9", 1, 2, "Atap saya "))).isEqualTo(200);
        assertThat(texts().getLast()).isEqualTo("Rumah saya  [bagian 2 dari 2 tidak sampai] ");
        assertThat(post(CHANNEL, part("p-5", "r9", 2, 2, "roboh"))).isEqualTo(200);
        assertThat(texts().getLast()).isEqualTo("Atap saya roboh");
    }

    private static String part(String id, String ref, int n, int of, String text) {
        return "{\"id\":\"%s\",\"from\":\"+6281234500003\",\"text\":\"%s\",\"parts\":{\"ref\":\"%s\",\"n\":%d,\"of\":%d}}"
                .formatted(id, text, ref, n, of);
    }

    private List<String> texts() {
        return jdbc.sql("""
                        select convert_from(b.bytes, 'UTF8')::jsonb ->> 'text'
                        from inbound i join blob_chunk b on b.sha256 = i.sha256
                        where i.source_key like 'parts:%' order by i.id
                        """).query(String.class).list();
    }

    private int post(String path, String body) {
        var now = Long.toString(Instant.now().getEpochSecond());
        return post(path, body, now, sign(SECRET, now, body));
    }

    private static String sign(String secret, String timestamp, String body) {
        return TimedSignature.sign(secret, timestamp, body.getBytes(StandardCharsets.UTF_8));
    }

    private int post(String path, String body, String timestamp, String signature) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/hook/sms/" + path))
                .header("Content-Type", "application/json")
                .header(TimedSignature.TIMESTAMP, timestamp)
                .header(TimedSignature.SIGNATURE, signature)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
