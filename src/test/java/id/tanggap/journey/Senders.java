package id.tanggap.journey;

import static id.tanggap.Patience.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Citizens, providers and exchanges that send something over each channel, and again until it is acknowledged where
/// their protocol says so.
///
/// @param url of the program
/// @param table of the exchange
record Senders(Surroundings around, String url, JdbcClient table) {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(WIB);

    void mail(int n) {
        new Post(around.mail.getSmtp().getPort(), around.mail.getImap().getPort())
                .send("warga" + n + "@warga.test", "Pengaduan ke-" + n, complaint(n), Map.of());
    }

    private static String complaint(int n) {
        return "PKH saya di Demak belum cair, laporan nomor " + n;
    }

    /// The aggregator sends again until it is told 200.
    void gateway(int n) {
        var body = "{\"id\":\"mo-%d\",\"from\":\"+62813%08d\",\"text\":\"%s\"}".formatted(n, n, complaint(n));
        until200("/hook/sms/" + Surroundings.GATEWAY, body);
    }

    /// Twilio tells once, and has it in its list when nobody heard.
    void twilio(int n) {
        around.twilio.tell(around.twilio.receive("+62814%08d".formatted(n), Surroundings.SMS_NUMBER, complaint(n)));
    }

    /// The centre delivers again until it has a good answer.
    void smpp(int n) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptions()
                .until(() -> {
                    around.centre.deliver(
                            "62815%08d".formatted(n), "1771", 3, complaint(n).getBytes(StandardCharsets.ISO_8859_1));
                    return true;
                });
    }

    /// A call in the exchange's log, with its recording.
    void logLine(int n) {
        var start = Instant.now().minusSeconds(120);
        var id = "1764000000." + n;
        var day = around.monitor.resolve(
                DateTimeFormatter.ofPattern("yyyy/MM/dd").withZone(WIB).format(start));
        try {
            Files.createDirectories(day);
            Files.writeString(day.resolve("masuk-" + id + ".wav"), "RIFFxxxxWAVEfmt suara " + n);
            Files.writeString(
                    around.log,
                    "\"\",\"0816%08d\",\"100\",\"from-trunk\",\"\",\"PJSIP/trunk-1\",\"PJSIP/201-2\",\"Dial\",\"\",\"%s\",\"%s\",\"%s\",60,50,\"ANSWERED\",\"DOCUMENTATION\",\"%s\",\"\"\n"
                            .formatted(
                                    n,
                                    TIME.format(start),
                                    TIME.format(start.plusSeconds(10)),
                                    TIME.format(start.plusSeconds(60)),
                                    id),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void tableRow(int n) {
        table.sql("""
                        insert into cdr (calldate, uniqueid, linkedid, src, dst, clid, channel, dstchannel, lastapp,
                                         duration, billsec, disposition, sequence)
                        values (cast(:at as timestamp), :id, :id, :src, '100', '', 'PJSIP/trunk-1', 'PJSIP/201-2',
                                'Dial', 60, 50, 'ANSWERED', :n)
                        """)
                .param("at", TIME.format(Instant.now().minusSeconds(120)))
                .param("id", "1765000000." + n)
                .param("src", "0817%08d".formatted(n))
                .param("n", n)
                .update();
    }

    /// The exchange tells again until it is told 200.
    void event(int n) {
        until200(
                "/hook/phone/" + Surroundings.EVENTS,
                "{\"callId\":\"e-%d\",\"event\":\"ringing\",\"at\":\"%s\",\"from\":\"0818%08d\",\"to\":\"02112345678\",\"agent\":\"201\"}"
                        .formatted(n, Instant.now(), n));
    }

    private void until200(String path, String body) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).until(() -> post(path, body) == 200);
    }

    private int post(String path, String body) {
        var now = Long.toString(Instant.now().getEpochSecond());
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/json")
                .header("X-Tanggap-Timestamp", now)
                .header("X-Tanggap-Signature", "sha256=" + hmac(now + "." + body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static String hmac(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Surroundings.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
