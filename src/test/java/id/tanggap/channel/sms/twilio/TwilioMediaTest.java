package id.tanggap.channel.sms.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import id.tanggap.intake.media.MediaFetchResult;
import id.tanggap.picture.FileKind;
import id.tanggap.twilio.Sms;
import id.tanggap.twilio.TwilioDouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

/// Files are fetched from Twilio, with the password only where it belongs, and from nowhere inside the house.
class TwilioMediaTest {

    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");

    private final TwilioDouble twilio = new TwilioDouble();
    private final TwilioMedia media = media(twilio.url());

    private static TwilioMedia media(String baseUrl) {
        var account = new TwilioSettings.Account(
                TwilioDouble.ACCOUNT, TwilioDouble.TOKEN, null, List.of(), null, null, null, URI.create(baseUrl));
        var limits = new TwilioSettings.Media(DataSize.ofKilobytes(64), Set.of("image/png"), Duration.ofSeconds(10));
        return new TwilioMedia("sms-pengaduan", new TwilioSettings(account, limits));
    }

    @AfterEach
    void close() throws IOException {
        media.close();
        twilio.close();
    }

    private String mediaUrl(byte[] bytes) {
        var sms = twilio.receive(
                "+6281234500001", "+622112345678", "foto", List.of(Sms.Media.of("image/png", bytes)), Map.of());
        return twilio.parameters(sms).getOrDefault("MediaUrl0", "");
    }

    @Test
    void a_picture_comes_from_the_storage_that_the_api_points_to_and_the_storage_sees_no_password() {
        try (var fetched = media.fetch(mediaUrl(PNG))) {
            assertThat(fetched).isInstanceOfSatisfying(MediaFetchResult.Bytes.class, file -> {
                assertThat(file.contentType()).isEqualTo("image/png");
                assertThat(read(file)).isEqualTo(PNG);
            });
        }
        assertThat(twilio.leakedCredentials()).isEmpty();
    }

    /// The types that are accepted if the channel's file names none.
    @ParameterizedTest
    @CsvSource({"heic, image/heic", "heix, image/heic", "mif1, image/heif", "avif, image/avif"})
    void pictures_of_todays_telephones_are_accepted(String brand, String type) throws IOException {
        var picture = ("\0\0\0\030ftyp" + brand + "\0\0\0\0mif1" + brand).getBytes(StandardCharsets.ISO_8859_1);
        try (var usual = new TwilioMedia("sms-pengaduan", usualSettings());
                var fetched = usual.fetch(mediaUrl(picture))) {
            assertThat(fetched).isInstanceOfSatisfying(MediaFetchResult.Bytes.class, file -> {
                assertThat(file.contentType()).isEqualTo(type);
                assertThat(read(file)).isEqualTo(picture);
            });
        }
        assertThat(FileKind.of(picture)).as("never shown by the browser").isEqualTo(FileKind.OTHER);
    }

    private TwilioSettings usualSettings() {
        var entries = Map.of(
                "twilio.account-sid", TwilioDouble.ACCOUNT,
                "twilio.auth-token", TwilioDouble.TOKEN,
                "twilio.base-url", twilio.url());
        return new Binder(new MapConfigurationPropertySource(entries))
                .bind("", TwilioSettings.class)
                .get();
    }

    @Test
    void what_is_not_what_it_says_and_what_is_too_large_is_refused() {
        assertThat(media.fetch(mediaUrl("<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII))))
                .isInstanceOf(MediaFetchResult.Refused.class);
        var large = new byte[65 * 1024];
        System.arraycopy(PNG, 0, large, 0, PNG.length);
        assertThat(media.fetch(mediaUrl(large))).isInstanceOf(MediaFetchResult.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data/",
                "http://10.0.0.1/",
                "http://192.168.1.1/",
                "http://172.16.0.1/",
                "http://100.64.0.1/",
                "http://0.0.0.0/",
                "http://[fe80::1]/",
                "http://[fd00::1]/",
                "http://[::ffff:10.0.0.1]/",
                "file:///etc/passwd",
                "ftp://files.example/x",
                "//"
            })
    void nobody_is_led_into_the_house_neither_at_once_nor_by_a_redirect(String inside) {
        assertThat(media.fetch(inside)).isInstanceOf(MediaFetchResult.Refused.class);
        twilio.divertMedia(inside);
        assertThat(media.fetch(mediaUrl(PNG))).isInstanceOf(MediaFetchResult.Refused.class);
    }

    @Test
    void with_the_real_twilio_neither_this_machine_nor_plain_http_is_asked() throws IOException {
        try (var real = media("https://api.twilio.com")) {
            assertThat(real.fetch("https://127.0.0.1:8443/x")).isInstanceOf(MediaFetchResult.Refused.class);
            assertThat(real.fetch("https://localhost/x")).isInstanceOf(MediaFetchResult.Refused.class);
            assertThat(real.fetch("http://files.example/x")).isInstanceOf(MediaFetchResult.Refused.class);
        }
    }

    @Test
    void the_password_goes_to_the_apis_own_port_only() throws IOException {
        var seen = new CopyOnWriteArrayList<String>();
        var other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", exchange -> {
            seen.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        other.start();
        try {
            media.fetch("http://127.0.0.1:" + other.getAddress().getPort() + "/Media/ME1");
        } finally {
            other.stop(0);
        }
        assertThat(seen).containsExactly("null");
    }

    @Test
    void a_file_that_is_gone_is_given_up_and_one_that_cannot_be_reached_is_not() {
        assertThat(media.fetch(
                        twilio.url() + "/2010-04-01/Accounts/" + TwilioDouble.ACCOUNT + "/Messages/MM0/Media/ME0"))
                .isInstanceOf(MediaFetchResult.Refused.class);
        var url = mediaUrl(PNG);
        twilio.close();
        assertThat(media.fetch(url)).isInstanceOf(MediaFetchResult.Later.class);
    }

    private static byte[] read(MediaFetchResult.Bytes file) {
        try (var in = file.bytes().open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
