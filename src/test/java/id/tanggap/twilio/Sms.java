package id.tanggap.twilio;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A message as the API shows it (`api.v2010.account.message`).
///
/// @param extra parameters that only its webhook has: `ProfileName`, `Latitude` …
/// @param statusCallback where its receipts go; null for none
public record Sms(
        String sid,
        String account,
        String direction,
        @Nullable String from,
        String to,
        String body,
        Instant at,
        String status,
        @Nullable Integer errorCode,
        @Nullable String service,
        @Nullable String contentSid,
        @Nullable String contentVariables,
        @Nullable String statusCallback,
        List<Media> media,
        Map<String, String> extra) {

    private static final DateTimeFormatter RFC_2822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    /// A picture or another file that came along.
    public record Media(String sid, String type, Supplier<byte[]> bytes) {

        public static Media of(String type, byte[] bytes) {
            return new Media("", type, () -> bytes);
        }
    }

    boolean inbound() {
        return direction.equals("inbound");
    }

    Sms with(String newStatus, @Nullable Integer newError) {
        return new Sms(
                sid,
                account,
                direction,
                from,
                to,
                body,
                at,
                newStatus,
                newError,
                service,
                contentSid,
                contentVariables,
                statusCallback,
                media,
                extra);
    }

    String uri() {
        return "/2010-04-01/Accounts/" + account + "/Messages/" + sid;
    }

    Map<String, @Nullable Object> json() {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("account_sid", account);
        json.put("api_version", "2010-04-01");
        json.put("body", body);
        json.put("date_created", date(at));
        json.put("date_sent", date(at));
        json.put("date_updated", date(at));
        json.put("direction", direction);
        json.put("error_code", errorCode);
        json.put("error_message", null);
        json.put("from", from);
        json.put("messaging_service_sid", service);
        json.put("num_media", Integer.toString(media.size()));
        json.put("num_segments", "1");
        json.put("price", null);
        json.put("price_unit", "USD");
        json.put("sid", sid);
        json.put("status", status);
        json.put("subresource_uris", Map.of("media", uri() + "/Media.json"));
        json.put("to", to);
        json.put("uri", uri() + ".json");
        return json;
    }

    static String date(Instant at) {
        return RFC_2822.format(at.atZone(ZoneOffset.UTC));
    }
}
