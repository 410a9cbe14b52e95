package id.tanggap.platform.twilio;

import com.twilio.http.TwilioRestClient;
import java.net.URI;

/// An account at Twilio, and its address.
///
/// @param sid `AC…`
/// @param user the SID again, or that of an API key
/// @param password the auth token, or the API key's secret
/// @param baseUrl Twilio's own, or that of a test server
public record TwilioAccount(String sid, String user, String password, URI baseUrl) {

    /// Each of its calls throws `ApiException` or `ApiConnectionException`, and `TwilioHttp.SlowDown` for 429.
    public TwilioRestClient client() {
        return new TwilioRestClient.Builder(user, password)
                .accountSid(sid)
                .httpClient(new TwilioHttp(baseUrl))
                .build();
    }
}
