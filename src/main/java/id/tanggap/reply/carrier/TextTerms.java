package id.tanggap.reply.carrier;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/// The terms of a channel for texts, from its file.
///
/// @param longest characters (UTF-16 units) that the provider accepts in one message; 1600 for Twilio
/// @param segments the most that one message may have; a longer text is sent as several messages
/// @param pricePerSegment the provider's price, shown to the agent
/// @param currency as shown before the amount: `Rp`
/// @param perSecond messages per second that the provider accepts
/// @param joinWithin how long after a citizen's last text another one belongs to the same matter
/// @param templates approved templates, WhatsApp only
public record TextTerms(
        int longest,
        int segments,
        BigDecimal pricePerSegment,
        String currency,
        double perSecond,
        Duration joinWithin,
        List<ApprovedTemplate> templates) {

    /// For channels whose file gives no terms.
    public static final TextTerms USUAL =
            new TextTerms(1600, 6, BigDecimal.ZERO, "Rp", 1, Duration.ofMinutes(10), List.of());

    public TextTerms {
        require(longest >= 160, "longest: must be 160 or more");
        require(segments >= 1, "segments: must be 1 or more");
        require(pricePerSegment.signum() >= 0, "price-per-segment: must not be negative");
        require(perSecond > 0, "per-second: must be more than nothing");
        require(!joinWithin.isNegative(), "join-within: must not be negative");
        templates = List.copyOf(templates);
    }

    private static void require(boolean holds, String problem) {
        if (!holds) {
            throw new IllegalArgumentException(problem);
        }
    }
}
