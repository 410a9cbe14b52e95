package id.tanggap.intake.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A text message that a citizen sent, as its channel understood it. Its JSON is kept in the ledger: it can be read
/// in ten years without the provider's documentation, and has the provider's own data in `original`.
/// More than ten fields: it is that stored JSON.
///
/// @param provider `twilio`, `gateway` or `smpp`
/// @param channel `sms` or `whatsapp`
/// @param id the provider's id of the message
/// @param from number, short code or letters, as the provider gave it, without `whatsapp:`
/// @param text all of it; the parts of a long message are joined before
/// @param sentAt as the network says, null if it does not
/// @param profileName the citizen's own name on WhatsApp
/// @param repliedTo the provider's id of the message it answers
/// @param optOut `STOP`, `START` or `HELP`, if the provider recognised such a word and has acted on it
/// @param original the raw body, unchanged
public record TextReport(
        String provider,
        String channel,
        String id,
        String from,
        String to,
        String text,
        @Nullable Instant sentAt,
        List<Media> media,
        @Nullable Location location,
        @Nullable String profileName,
        @Nullable String repliedTo,
        @Nullable String optOut,
        String original) {

    public static final String SMS = "sms";
    public static final String WHATSAPP = "whatsapp";

    public TextReport {
        if (!channel.equals(SMS) && !channel.equals(WHATSAPP)) {
            throw new IllegalArgumentException("A text comes by sms or whatsapp, not by '" + channel + "'");
        }
        media = media == null ? List.of() : List.copyOf(media);
    }

    /// A file that the provider stores; fetched after the text is kept.
    public record Media(String url, @Nullable String contentType) {}

    /// The citizen's location.
    public record Location(
            double lat,
            double lon,
            @Nullable String label,
            @Nullable String address) {
        public Location {
            if (!(lat >= -90 && lat <= 90 && lon >= -180 && lon <= 180)) {
                throw new IllegalArgumentException("Not a place on earth: " + lat + ", " + lon);
            }
        }
    }
}
