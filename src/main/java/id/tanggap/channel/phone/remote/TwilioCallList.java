package id.tanggap.channel.phone.remote;

import com.twilio.exception.ApiConnectionException;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.Domains;
import id.tanggap.channel.phone.source.PhoneChannelSettings;
import id.tanggap.channel.phone.source.RetryAfterException;
import id.tanggap.platform.twilio.TwilioAccount;
import id.tanggap.platform.twilio.TwilioHttp.SlowDown;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Twilio's list of calls, page by page, read with the SDK's client.
///
/// The calls stay JSON as Twilio sent them: the ledger keeps each of them unchanged, and the SDK's `CallReader` fails
/// for a whole page of 500 if one call has an unknown status or currency.
final class TwilioCallList {

    private static final int PAGE = 500;
    private static final Duration SLOW_DOWN = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String accountSid;
    private final TwilioRestClient client;

    TwilioCallList(PhoneChannelSettings.Twilio settings) {
        this.accountSid = settings.accountSid();
        this.client = new TwilioAccount(accountSid, accountSid, settings.authToken(), settings.baseUrl()).client();
    }

    /// @param next null on the last page
    record Page(List<JsonNode> calls, @Nullable URI next) {}

    /// Calls that started on this day or later, in UTC.
    URI since(LocalDate day) {
        var list = "/2010-04-01/Accounts/" + accountSid + "/Calls.json";
        return there(URI.create(list + "?PageSize=" + PAGE + "&StartTime%3E=" + day));
    }

    private static URI there(URI uri) {
        return URI.create("https://" + Domains.API + ".twilio.com").resolve(uri);
    }

    /// @throws RetryAfterException if Twilio asks us to slow down
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
            return body(client.request(new Request(HttpMethod.GET, uri.toString())));
        } catch (SlowDown e) {
            throw new RetryAfterException("Twilio says that we ask too often", pause(e));
        } catch (ApiConnectionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
        }
    }

    private static JsonNode body(Response response) throws IOException {
        var status = response.getStatusCode();
        if (!TwilioRestClient.SUCCESS.test(status)) {
            throw new IOException("Twilio answers " + status + advice(status));
        }
        try {
            return JSON.readTree(response.getContent());
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

    private static Duration pause(SlowDown e) {
        var pause = e.pause().isZero() ? SLOW_DOWN : e.pause();
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private static @Nullable URI next(JsonNode uri) {
        return uri.isString() && !uri.stringValue().isEmpty() ? there(URI.create(uri.stringValue())) : null;
    }
}
