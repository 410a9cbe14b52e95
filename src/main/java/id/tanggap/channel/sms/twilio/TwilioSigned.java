package id.tanggap.channel.sms.twilio;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Stream;

/// What Twilio signs: the URL, followed by each parameter's name and value without separators, sorted by name. Of a
/// repeated name each different value is signed once, in sorted order, with the name before it, as Twilio's libraries
/// for Node and Python do.
final class TwilioSigned {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private TwilioSigned() {}

    /// Whether Twilio writes the port into the URL depends on the product: both forms are tried, as its libraries do.
    static Stream<byte[]> texts(String url, SortedMap<String, SortedSet<String>> parameters) {
        var signed = new StringBuilder();
        parameters.forEach(
                (name, values) -> values.forEach(value -> signed.append(name).append(value)));
        return Stream.of(withPort(url), withoutPort(url)).map(each -> (each + signed).getBytes(StandardCharsets.UTF_8));
    }

    private static String withPort(String url) {
        var parsed = URI.create(url);
        if (parsed.getPort() != -1) {
            return url;
        }
        var port = "https".equals(parsed.getScheme()) ? HTTPS : HTTP;
        return withAuthority(url, parsed, parsed.getRawAuthority() + ":" + port);
    }

    private static String withoutPort(String url) {
        var parsed = URI.create(url);
        var port = ":" + parsed.getPort();
        var authority = parsed.getRawAuthority();
        return parsed.getPort() == -1
                ? url
                : withAuthority(url, parsed, authority.substring(0, authority.length() - port.length()));
    }

    /// The rest stays unchanged, escapes included.
    private static String withAuthority(String url, URI parsed, String authority) {
        var start = parsed.getScheme().length() + "://".length();
        return url.substring(0, start)
                + authority
                + url.substring(start + parsed.getRawAuthority().length());
    }
}
