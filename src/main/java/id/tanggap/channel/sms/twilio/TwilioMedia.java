package id.tanggap.channel.sms.twilio;

import id.tanggap.intake.media.MediaFetchResult;
import id.tanggap.intake.media.MediaSource;
import id.tanggap.platform.filetype.FileType;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.util.Timeout;
import org.springframework.util.StreamUtils;

/// Fetches pictures and other files from Twilio.
///
/// The password is sent to the API's own host only: redirects are followed without it. Only https, only public
/// addresses, and only the sizes and types that the channel's file allows.
final class TwilioMedia implements MediaSource, AutoCloseable {

    private static final int REDIRECTS = 4;
    private static final Timeout CONNECT = Timeout.ofSeconds(10);

    private final String channelName;
    private final TwilioSettings.Account account;
    private final TwilioSettings.Media limits;
    private final CloseableHttpClient http;

    TwilioMedia(String channelName, TwilioSettings file) {
        this.channelName = channelName;
        this.account = file.twilio();
        this.limits = file.media();
        this.http = HttpClients.custom()
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(limits.timeout()))
                        .build())
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new PublicAddressResolver(account.isStandIn()))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT)
                                .setSocketTimeout(Timeout.of(limits.timeout()))
                                .build())
                        .build())
                .build();
    }

    @Override
    public String channelName() {
        return channelName;
    }

    @Override
    public MediaFetchResult fetch(String url) {
        try {
            return fetch(URI.create(url), REDIRECTS);
        } catch (IllegalArgumentException notAnAddress) {
            return new MediaFetchResult.Refused("not an address");
        } catch (PublicAddressResolver.Forbidden inside) {
            return new MediaFetchResult.Refused("an address that files are not fetched from");
        } catch (IOException e) {
            return new MediaFetchResult.Later(
                    "cannot be reached: " + e.getClass().getSimpleName());
        }
    }

    private MediaFetchResult fetch(URI url, int redirects) throws IOException {
        if (!isSafe(url)) {
            return new MediaFetchResult.Refused("not https");
        }
        var request = new HttpGet(url);
        if (isApi(url)) {
            request.setHeader(HttpHeaders.AUTHORIZATION, "Basic " + login());
        }
        Answered answered = http.execute(request, this::answered);
        return switch (answered) {
            case Answered.Done done -> done.fetched();
            case Answered.Elsewhere next ->
                redirects == 0
                        ? new MediaFetchResult.Refused("sent on too often")
                        : fetch(url.resolve(next.url()), redirects - 1);
        };
    }

    private boolean isSafe(URI url) {
        var named = url.getHost() != null && url.getUserInfo() == null;
        return named && ("https".equals(url.getScheme()) || (account.isStandIn() && "http".equals(url.getScheme())));
    }

    private boolean isApi(URI url) {
        var api = account.baseUrl();
        return api.getScheme().equals(url.getScheme())
                && api.getHost().equalsIgnoreCase(url.getHost())
                && api.getPort() == url.getPort();
    }

    private String login() {
        var pair = account.user() + ":" + account.password();
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private sealed interface Answered {
        record Done(MediaFetchResult fetched) implements Answered {}

        record Elsewhere(URI url) implements Answered {}
    }

    private Answered answered(ClassicHttpResponse response) throws IOException {
        var status = response.getCode();
        if (status >= 300 && status < 400) {
            var location = response.getFirstHeader(HttpHeaders.LOCATION);
            return location == null
                    ? new Answered.Done(new MediaFetchResult.Refused("redirected nowhere"))
                    : new Answered.Elsewhere(URI.create(location.getValue()));
        }
        return new Answered.Done(
                switch (status) {
                    case 200 -> kept(response);
                    case 404, 410 -> new MediaFetchResult.Refused("no longer there");
                    case 401, 403 -> new MediaFetchResult.Later("the password is not accepted");
                    default -> new MediaFetchResult.Later("answered " + status);
                });
    }

    private MediaFetchResult kept(ClassicHttpResponse response) throws IOException {
        var most = limits.maxSize().toBytes();
        try (InputStream in = response.getEntity().getContent()) {
            var head = in.readNBytes(FileType.HEAD);
            var type = FileType.of(head);
            if (response.getEntity().getContentLength() > most) {
                return new MediaFetchResult.Refused(
                        "larger than " + limits.maxSize().toMegabytes() + " MB");
            }
            return limits.types().contains(type)
                    ? spooled(type, head, in, most)
                    : new MediaFetchResult.Refused("of a kind that is not taken");
        }
    }

    /// Kept in a temporary file until the ledger has it.
    private MediaFetchResult spooled(String type, byte[] head, InputStream rest, long most) throws IOException {
        var file = Files.createTempFile("tanggap-media-", ".bin");
        var whole = new SequenceInputStream(new java.io.ByteArrayInputStream(head), rest);
        var size = 0L;
        try (var out = Files.newOutputStream(file)) {
            size = StreamUtils.copyRange(whole, out, 0, most); // one byte more than is accepted
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        if (size > most) {
            Files.deleteIfExists(file);
            return new MediaFetchResult.Refused(
                    "larger than " + limits.maxSize().toMegabytes() + " MB");
        }
        return new MediaFetchResult.Bytes(null, type, () -> Files.newInputStream(file), () -> delete(file));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
