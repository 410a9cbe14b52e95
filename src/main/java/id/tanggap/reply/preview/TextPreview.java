package id.tanggap.reply.preview;

import id.tanggap.reply.carrier.TextTerms;
import id.tanggap.reply.compose.Segments;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// What would become of an agent's words as a text: the messages exactly as the citizen gets them, what they weigh and
/// cost, and what stands in their way.
///
/// @param channel `sms` or `whatsapp`
/// @param before and after: what the template puts around the words
/// @param bodies of the messages; none for no words
/// @param weight of the first message, or of nothing
/// @param segments of all messages
/// @param silentSince the citizen said STOP
/// @param waitsUntil the night is over; empty if it goes at once
/// @param windowShut WhatsApp takes approved words only
public record TextPreview(
        String channel,
        String before,
        String after,
        List<String> bodies,
        Segments weight,
        int segments,
        TextTerms terms,
        Optional<Instant> silentSince,
        Optional<Instant> waitsUntil,
        ZoneId zone,
        boolean windowShut) {

    public TextPreview {
        bodies = List.copyOf(bodies);
    }

    /// What the provider asks for it.
    public BigDecimal cost() {
        return terms.pricePerSegment().multiply(BigDecimal.valueOf(segments));
    }
}
