package id.tanggap.channel.sms.twilio;

import id.tanggap.intake.report.TextReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Maps the parameters of an incoming message. A missing or invalid parameter is left out and never causes an error.
final class TwilioMessageMapper {

    private static final String WHATSAPP = "whatsapp:";
    private static final int MOST_MEDIA = 10;

    private TwilioMessageMapper() {}

    /// @return empty if the message has no SID
    static Optional<String> sid(Map<String, String> parameters) {
        return Optional.ofNullable(parameters.get("MessageSid"))
                .or(() -> Optional.ofNullable(parameters.get("SmsSid")))
                .or(() -> Optional.ofNullable(parameters.get("SmsMessageSid")))
                .filter(sid -> !sid.isBlank());
    }

    static TextReport report(String sid, Map<String, String> parameters, String original) {
        var from = parameters.getOrDefault("From", "");
        var to = parameters.getOrDefault("To", "");
        return new TextReport(
                "twilio",
                way(from, to),
                sid,
                bare(from),
                bare(to),
                clean(parameters.getOrDefault("Body", "")),
                null,
                media(parameters),
                location(parameters),
                given(parameters, "ProfileName"),
                given(parameters, "OriginalRepliedMessageSid"),
                Optional.ofNullable(given(parameters, "OptOutType"))
                        .map(word -> word.toUpperCase(Locale.ROOT))
                        .orElse(null),
                original);
    }

    static String way(String from, String to) {
        return from.startsWith(WHATSAPP) || to.startsWith(WHATSAPP) ? TextReport.WHATSAPP : TextReport.SMS;
    }

    static String bare(String address) {
        return address.startsWith(WHATSAPP) ? address.substring(WHATSAPP.length()) : address;
    }

    /// PostgreSQL cannot store zero characters in text.
    static String clean(String text) {
        return text.replace("\u0000", "");
    }

    private static List<TextReport.Media> media(Map<String, String> parameters) {
        var files = new ArrayList<TextReport.Media>();
        for (var i = 0; i < MOST_MEDIA; i++) {
            var url = parameters.get("MediaUrl" + i);
            if (url == null) {
                break;
            }
            files.add(new TextReport.Media(url, parameters.get("MediaContentType" + i)));
        }
        return files;
    }

    private static TextReport.@Nullable Location location(Map<String, String> parameters) {
        var lat = parameters.get("Latitude");
        var lon = parameters.get("Longitude");
        if (lat == null || lon == null) {
            return null;
        }
        try {
            return new TextReport.Location(
                    Double.parseDouble(lat),
                    Double.parseDouble(lon),
                    given(parameters, "Label"),
                    given(parameters, "Address"));
        } catch (IllegalArgumentException nowhere) {
            return null;
        }
    }

    private static @Nullable String given(Map<String, String> parameters, String name) {
        var value = parameters.get(name);
        return value == null || value.isBlank() ? null : clean(value);
    }
}
