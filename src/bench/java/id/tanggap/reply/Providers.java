package id.tanggap.reply;

import com.sun.net.httpserver.HttpServer;
import id.tanggap.PostOffice;
import id.tanggap.SilentRelay;
import id.tanggap.channel.sms.smpp.TestMessageCentre;
import id.tanggap.twilio.TwilioDouble;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;

/// Five providers on this machine, and the channel files that name them. Three of them can break and be mended.
final class Providers implements AutoCloseable {

    static final String MAIL = "email-sehat";
    static final String GATEWAY = "sms-sehat";
    static final String SECRET = "rahasia-gerbang-0123";

    /// Channels whose providers break.
    static final List<String> BREAKING = List.of("email-bisu", "sms-bisu", "sms-mati");

    private final PostOffice office = new PostOffice();
    private final TwilioDouble twilio = new TwilioDouble();
    private TestMessageCentre centre = new TestMessageCentre();
    private final HttpServer gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final SilentRelay mailRelay = new SilentRelay(office.smtpPort());
    private final SilentRelay twilioRelay =
            new SilentRelay(URI.create(twilio.url()).getPort());

    Providers() throws IOException {
        gateway.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        gateway.createContext("/send", exchange -> {
            exchange.getRequestBody().readAllBytes();
            var answer = ("{\"id\":\"g-" + System.nanoTime() + "\"}").getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(202, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        gateway.start();
    }

    int smtpPort() {
        return office.smtpPort();
    }

    void describe(Path channels) throws IOException {
        office.describeChannel(channels, MAIL, PostOffice.MINISTRY);
        var other = "lain@tanggap.test";
        office.describeChannel(channels, BREAKING.get(0), other);
        var relayed = Files.readString(channels.resolve(BREAKING.get(0) + ".yaml"))
                .replace("port: " + office.smtpPort(), "port: " + mailRelay.port());
        Files.writeString(channels.resolve(BREAKING.get(0) + ".yaml"), relayed);
        twilio.webhook("https://pengaduan.test/hook/sms/" + BREAKING.get(1), "");
        twilio.describeChannel(channels, BREAKING.get(1), "+622112345678", "");
        var silenced = Files.readString(channels.resolve(BREAKING.get(1) + ".yaml"))
                .replace(twilio.url(), "http://127.0.0.1:" + twilioRelay.port());
        Files.writeString(channels.resolve(BREAKING.get(1) + ".yaml"), silenced);
        Files.writeString(channels.resolve(BREAKING.get(2) + ".yaml"), """
                channel: sms
                provider: smpp
                number: "1771"
                per-second: 50
                smpp:
                  host: 127.0.0.1
                  port: %d
                  system-id: tanggap
                  password: rahasia
                """.formatted(centre.port()));
        Files.writeString(channels.resolve(GATEWAY + ".yaml"), """
                channel: sms
                provider: gateway
                number: "1708"
                per-second: 50
                gateway:
                  secret: %s
                  url: http://127.0.0.1:%d/send
                """.formatted(
                        SECRET, gateway.getAddress().getPort()));
    }

    /// The mail relay and Twilio accept connections and say nothing; the message centre is gone.
    void breakThree() throws IOException {
        mailRelay.fallSilent();
        twilioRelay.fallSilent();
        centre.close();
    }

    /// What was being handed over in silence fails.
    void mendThree() throws IOException {
        mailRelay.speakAgain();
        mailRelay.dropHeld();
        twilioRelay.speakAgain();
        twilioRelay.dropHeld();
        centre = new TestMessageCentre(centre.port());
    }

    @Override
    public void close() throws IOException {
        centre.close();
        mailRelay.close();
        twilioRelay.close();
        gateway.stop(0);
        twilio.close();
        office.close();
    }
}
