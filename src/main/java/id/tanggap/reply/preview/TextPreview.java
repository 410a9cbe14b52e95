package id.tanggap.reply.preview;

import id.tanggap.reply.carrier.TextTerms;
import id.tanggap.reply.compose.Segments;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// What an agent's words become as a text: the messages exactly as the citizen gets them, their length and cost, and
/// what stops or delays them.
///
/// @param channel `sms` or `whatsapp`
/// @param frame what the template puts around the words
/// @param bodies of the messages; none for no words
/// @param weight length of the first message, or of nothing
/// @param segments of all messages
/// @param silentSince when the citizen said STOP
/// @param waitsUntil the end of the night; empty if it is sent at once
/// @param windowShut WhatsApp allows approved templates only
public record TextPreview(
        String channel,
        Frame frame,
        List<String> bodies,
        Segments weight,
        int segments,
        TextTerms terms,
        Optional<Instant> silentSince,
        Optional<Instant> waitsUntil,
        ZoneId zone,
        boolean windowShut) {

    /// The template without the agent's words.
    public record Frame(String before, String after) {
        public String around(String words) {
            return before + words + after;
        }
    }

    public TextPreview {
        bodies = List.copyOf(bodies);
    }

    /// The provider's price for it.
    public BigDecimal cost() {
        return terms.pricePerSegment().multiply(BigDecimal.valueOf(segments));
    }
}
