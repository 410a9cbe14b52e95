package id.tanggap.channel.sms;

import static id.tanggap.channel.ChannelFile.require;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One part of a long message.
///
/// @param key the provider's id for the part, or another id that is unique
/// @param ref the same for all parts of one message
/// @param n from 1
/// @param original as the provider sent it, unchanged
public record TextPart(
        String provider,
        String key,
        String from,
        String to,
        String ref,
        int n,
        int total,
        String text,
        @Nullable Instant sentAt,
        String original) {

    private static final int MOST = 255;

    public TextPart {
        require(total >= 1 && total <= MOST, "of: must be 1 to 255");
        require(n >= 1 && n <= total, "n: must be 1 to 'of'");
    }
}
