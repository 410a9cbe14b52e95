package id.tanggap.platform.twilio;

import com.twilio.http.TwilioRestClient;
import java.net.URI;
import java.util.Set;

/// An account at Twilio, and its address.
///
/// @param sid `AC…`
/// @param user the SID again, or that of an API key
/// @param password the auth token, or the API key's secret
/// @param baseUrl Twilio's own, or that of a test server
public record TwilioAccount(String sid, String user, String password, URI baseUrl) {

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    /// Whether a password may go there: by https, or to a stand-in on this machine.
    public static boolean isSafe(URI baseUrl) {
        return "https".equals(baseUrl.getScheme()) || isOnThisMachine(baseUrl);
    }

    public static boolean isOnThisMachine(URI url) {
        return THIS_MACHINE.contains(String.valueOf(url.getHost()));
    }

    /// Each of its calls throws `ApiException` or `ApiConnectionException`, and `TwilioHttp.SlowDown` for 429.
    public TwilioRestClient client() {
        return new TwilioRestClient.Builder(user, password)
                .accountSid(sid)
                .httpClient(new TwilioHttp(baseUrl))
                .build();
    }
}
