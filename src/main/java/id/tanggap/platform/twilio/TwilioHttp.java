package id.tanggap.platform.twilio;

import com.twilio.exception.ApiException;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import id.tanggap.platform.http.ProviderHttp;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/// The SDK's HTTP client for Twilio or a test server.
///
/// The SDK's own client repeats a request by itself when Twilio answers 500, also one that sends a message: the
/// citizen could get it four times. This one sends each request once; its caller decides about a retry. It sends
/// requests to the account's host only, whatever address an answer gives for the next page, because the request
/// contains the password.
public final class TwilioHttp extends com.twilio.http.HttpClient {

    private static final Duration ANSWER = Duration.ofSeconds(30);

    private final URI baseUrl;
    private final ProviderHttp http = new ProviderHttp(ANSWER);

    TwilioHttp(URI baseUrl) {
        this.baseUrl = baseUrl;
    }

    /// Twilio asks us to slow down; `ApiException` alone does not contain the pause.
    public static final class SlowDown extends ApiException {
        private static final long serialVersionUID = 1;
        private final long seconds;

        private SlowDown(long seconds) {
            super("Too Many Requests", 20429, "", 429, 429, null, null, null);
            this.seconds = seconds;
        }

        /// Zero if Twilio does not say.
        public Duration pause() {
            return Duration.ofSeconds(seconds);
        }
    }

    @Override
    public Response reliableRequest(Request request) {
        return makeRequest(request);
    }

    @Override
    public Response makeRequest(Request request) {
        try {
            var answer = http.send(translated(request));
            if (answer.statusCode() == 429) {
                throw new SlowDown(retryAfter(answer));
            }
            return new Response(answer.body(), answer.statusCode());
        } catch (IOException e) {
            throw new com.twilio.exception.ApiConnectionException(e.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new com.twilio.exception.ApiConnectionException("interrupted", e);
        }
    }

    private HttpRequest translated(Request request) {
        var builder = HttpRequest.newBuilder(
                        there(URI.create(request.constructURL().toString())))
                .header("Accept", "application/json")
                .header("Accept-Charset", "utf-8");
        if (request.requiresAuthentication()) {
            builder.header("Authorization", request.getAuthString());
        }
        request.getHeaderParams().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        return request.getMethod() == HttpMethod.POST
                ? builder.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(request.encodeFormBody()))
                        .build()
                : builder.method(request.getMethod().toString(), HttpRequest.BodyPublishers.noBody())
                        .build();
    }

    private URI there(URI url) {
        var path = url.getRawPath() + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery());
        return baseUrl.resolve(path);
    }

    private static long retryAfter(HttpResponse<?> answer) {
        var seconds = answer.headers().firstValue("Retry-After").orElse("");
        return seconds.matches("\\d{1,5}") ? Long.parseLong(seconds) : 0;
    }
}
