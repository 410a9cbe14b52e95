package id.tanggap.channel.phone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Twilio's list of calls, page by page: `GET /2010-04-01/Accounts/{sid}/Calls.json`.
final class TwilioCalls {

    static final int PAGE = 500;
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration READ = Duration.ofSeconds(30);
    private static final Duration SLOW_DOWN = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final URI base;
    private final String account;
    private final RestClient http;

    TwilioCalls(PhoneChannel.Twilio settings) {
        this.base = settings.baseUrl();
        this.account = settings.accountSid();
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        requests.setReadTimeout(READ);
        this.http = RestClient.builder()
                .requestFactory(requests)
                .defaultHeaders(headers -> headers.setBasicAuth(account, settings.authToken()))
                .build();
    }

    /// @param next null on the last page
    record Page(List<JsonNode> calls, @Nullable URI next) {}

    /// Calls that started on this day or later, in UTC.
    URI since(LocalDate day) {
        return base.resolve(
                "/2010-04-01/Accounts/" + account + "/Calls.json?PageSize=" + PAGE + "&StartTime%3E=" + day);
    }

    /// @throws TryLater if Twilio asks us to slow down
    /// @throws IOException if it cannot be reached, refuses, or answers something else
    Page page(URI uri) throws IOException {
        var body = ask(uri);
        var calls = body.path("calls");
        if (!calls.isArray()) {
            throw new IOException("No list of calls: look at base-url: in the channel's file");
        }
        return new Page(List.copyOf(calls.valueStream().toList()), next(body.path("next_page_uri")));
    }

    private JsonNode ask(URI uri) throws IOException {
        try {
            return http.get().uri(uri).exchange((request, response) -> body(response));
        } catch (ResourceAccessException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
        }
    }

    private static JsonNode body(ClientHttpResponse response) throws IOException {
        var status = response.getStatusCode();
        if (status.value() == HttpStatus.TOO_MANY_REQUESTS.value()) {
            throw new TryLater("Twilio says that we ask too often", pause(response.getHeaders()));
        }
        if (!status.is2xxSuccessful()) {
            throw new IOException("Twilio answers " + status.value() + advice(status.value()));
        }
        try {
            return JSON.readTree(response.getBody());
        } catch (JacksonException e) {
            throw new IOException("Twilio's answer is no JSON: look at base-url: in the channel's file", e);
        }
    }

    private static String advice(int status) {
        return switch (status) {
            case 401, 403 -> ": look at account-sid and auth-token";
            case 404 -> ": look at account-sid and base-url";
            default -> "";
        };
    }

    /// Retry-After in seconds (RFC 9110 section 10.2.3); Twilio gives no date.
    private static Duration pause(HttpHeaders headers) {
        var wish = Optional.ofNullable(headers.getFirst(HttpHeaders.RETRY_AFTER))
                .filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(SLOW_DOWN);
        return wish.compareTo(LONGEST_PAUSE) < 0 ? wish : LONGEST_PAUSE;
    }

    /// A page elsewhere is not asked for: the token would go there.
    private @Nullable URI next(JsonNode uri) throws IOException {
        if (!uri.isString() || uri.stringValue().isEmpty()) {
            return null;
        }
        var next = base.resolve(uri.stringValue());
        if (!base.getScheme().equals(next.getScheme()) || !base.getAuthority().equals(next.getAuthority())) {
            throw new IOException("The next page is on another host: " + next.getAuthority());
        }
        return next;
    }
}
