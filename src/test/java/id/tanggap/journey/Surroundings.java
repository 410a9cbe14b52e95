package id.tanggap.journey;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.tanggap.PostOffice;
import id.tanggap.channel.sms.smpp.TestMessageCentre;
import id.tanggap.twilio.TwilioDouble;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The other sides of all kinds of channels: a mail server, an aggregator, Twilio, a message centre, and an exchange
/// with its log, its table, its recordings and its events; with a channel file for each.
final class Surroundings implements AutoCloseable {

    static final String SECRET = "rahasia-uji-yang-panjang";
    static final String SMS_NUMBER = "+622112345678";
    static final String GATEWAY = "sms-gateway";
    static final String EVENTS = "phone-events";

    private static final String PASSWORD = "rahasia-uji";
    private static final String PUBLIC = "https://pengaduan.kemensos.example/hook/sms/sms-twilio";

    final GreenMail mail = new GreenMail(PostOffice.doors())
            .withConfiguration(new GreenMailConfiguration().withUser(Post.MINISTRY, Post.MINISTRY, PASSWORD));
    final TwilioDouble twilio = new TwilioDouble();
    final TestMessageCentre centre;
    final Path log;
    final Path monitor;
    private final HttpServer aggregator;
    private final Path channels;

    /// @param tableUrl database with the exchange's table of calls; one that is not stopped
    Surroundings(Path folder, String tableUrl) throws IOException {
        centre = new TestMessageCentre();
        channels = Files.createDirectories(folder.resolve("channels"));
        log = Files.createDirectories(folder.resolve("cdr")).resolve("Master.csv");
        monitor = Files.createDirectories(folder.resolve("monitor"));
        aggregator = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        aggregator.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        aggregator.createContext("/send", exchange -> answer(exchange, 202, "{\"id\":\"agg\"}"));
        aggregator.createContext("/2010-04-01", exchange -> answer(exchange, 200, noCalls(exchange)));
        aggregator.start();
        mail.start();
        twilio.webhook(PUBLIC, "");
        twilio.describeChannel(channels, "sms-twilio", SMS_NUMBER, "");
        describeTexts();
        describeCalls(tableUrl);
    }

    private void describeTexts() throws IOException {
        describe("email-pengaduan", """
                channel: email
                address: %s
                imap: { host: 127.0.0.1, port: %d, security: none, user: %s, password: %s, poll: 1s }
                smtp: { host: 127.0.0.1, port: %d, security: none }
                """.formatted(
                        Post.MINISTRY,
                        mail.getImap().getPort(),
                        Post.MINISTRY,
                        PASSWORD,
                        mail.getSmtp().getPort()));
        describe(GATEWAY, """
                channel: sms
                provider: gateway
                number: "1708"
                gateway: { secret: %s, url: "%s/send" }
                """.formatted(SECRET, base()));
        describe("sms-smpp", """
                channel: sms
                provider: smpp
                number: "1771"
                smpp: { host: 127.0.0.1, port: %d, system-id: tanggap, password: rahasia }
                """.formatted(centre.port()));
    }

    private void describeCalls(String tableUrl) throws IOException {
        describe("phone-log", """
                channel: phone
                format: asterisk-csv
                zone: Asia/Jakarta
                files: { folder: "%s", pattern: "Master.csv*", poll: 500ms }
                recordings: { folder: "%s", pattern: "{yyyy}/{MM}/{dd}/*{uniqueid}.wav", keep-days: 30, poll: 500ms }
                """.formatted(log.getParent(), monitor));
        describe("phone-table", """
                channel: phone
                format: asterisk-table
                zone: Asia/Jakarta
                table: { url: "%s", user: postgres, password: postgres, table: cdr, columns: adaptive, poll: 500ms }
                """.formatted(tableUrl));
        describe("phone-twilio", """
                channel: phone
                format: twilio-calls
                twilio: { account-sid: %s, auth-token: %s, base-url: "%s", poll: 1s }
                """.formatted(TwilioDouble.ACCOUNT, TwilioDouble.TOKEN, base()));
        describe(EVENTS, """
                channel: phone
                format: events
                events: { secret: %s }
                """.formatted(SECRET));
    }

    private void describe(String name, String file) throws IOException {
        Files.writeString(channels.resolve(name + ".yaml"), file);
    }

    Path channels() {
        return channels;
    }

    private String base() {
        return "http://127.0.0.1:" + aggregator.getAddress().getPort();
    }

    /// Webhooks of Twilio reach the program there.
    void reach(String url) {
        twilio.webhook(PUBLIC, url + "/hook/sms/sms-twilio");
    }

    /// The exchange's table as FreePBX makes it, so far without a row.
    static void makeTable(JdbcClient exchange) {
        exchange.sql("""
                        create table cdr (
                            calldate timestamp not null, clid varchar(80), src varchar(80), dst varchar(80),
                            dcontext varchar(80), channel varchar(80), dstchannel varchar(80), lastapp varchar(80),
                            lastdata varchar(80), duration int, billsec int, disposition varchar(45), amaflags int,
                            accountcode varchar(20), uniqueid varchar(32), userfield varchar(255), sequence int,
                            linkedid varchar(32))
                        """).update();
    }

    private static String noCalls(HttpExchange exchange) {
        return """
                {"calls": [], "page": 0, "page_size": 1000, "start": 0, "end": 0, "uri": "%s", "first_page_uri": "%s",
                 "next_page_uri": null, "previous_page_uri": null}
                """.formatted(exchange.getRequestURI(), exchange.getRequestURI());
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() throws IOException {
        mail.stop();
        twilio.close();
        centre.close();
        aggregator.stop(0);
    }
}
