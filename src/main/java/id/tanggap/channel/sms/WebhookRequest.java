package id.tanggap.channel.sms;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A request with its raw body, because signatures are computed over the raw bytes.
public final class WebhookRequest {

    private final Map<String, String> headers;
    private final @Nullable String query;
    private final byte[] body;

    /// @param headers by their names in lower case
    /// @param query as in the request line, null if there was none
    public WebhookRequest(Map<String, String> headers, @Nullable String query, byte[] body) {
        this.headers = Map.copyOf(headers);
        this.query = query;
        this.body = body.clone();
    }

    public @Nullable String header(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }

    public @Nullable String query() {
        return query;
    }

    public byte[] body() {
        return Arrays.copyOf(body, body.length);
    }

    /// Without parameters: `application/json`, in lower case; empty if there is none.
    public String mediaType() {
        var type = header("content-type");
        if (type == null) {
            return "";
        }
        var end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }
}
