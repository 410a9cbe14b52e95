package id.tanggap.stock.posting;

import id.tanggap.stock.MovementKind;
import id.tanggap.stock.Recording;
import id.tanggap.stock.ReleaseGround;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A movement that is to be written.
///
/// @param siteId the store whose stock changes
/// @param links what else it refers to
/// @param legs each lot once, by lot id
public record Posting(
        MovementKind kind, long siteId, Links links, List<StockLeg> legs, ReleaseGround ground, Recording recording) {

    /// @param otherSiteId the store at the other end of a transfer
    /// @param ofId the departure that arrives, the issue that comes back, the movement that is countered
    /// @param reservationId whose goods these are
    /// @param outstanding what it changes of another movement's outstanding goods
    public record Links(
            @Nullable Long otherSiteId,
            @Nullable Long ofId,
            @Nullable Long reservationId,
            @Nullable OutstandingChange outstanding) {

        public static final Links NONE = new Links(null, null, null, null);

        /// Goods that leave.
        public static Links leaving(@Nullable Long otherSiteId, @Nullable Long reservationId) {
            return new Links(otherSiteId, null, reservationId, null);
        }

        /// Goods that were outstanding of another movement, and are not any more.
        public static Links settling(@Nullable Long otherSiteId, long ofId) {
            return new Links(otherSiteId, ofId, null, new OutstandingChange(ofId, false));
        }
    }

    /// @param back true: they are outstanding again; false: not any more
    public record OutstandingChange(long movementId, boolean back) {}

    public Posting {
        legs = legs.stream()
                .sorted(java.util.Comparator.comparingLong(StockLeg::lotId))
                .toList();
        if (legs.isEmpty() || legs.stream().map(StockLeg::lotId).distinct().count() != legs.size()) {
            throw new IllegalArgumentException("A movement has one leg or more, each of another lot");
        }
    }

    List<Long> lots() {
        return legs.stream().map(StockLeg::lotId).toList();
    }

    boolean touchesStore() {
        return legs.stream().anyMatch(leg -> leg.gain() != 0);
    }

    boolean takes() {
        return legs.stream().anyMatch(leg -> leg.gain() < 0);
    }

    boolean gives() {
        return legs.stream().anyMatch(leg -> leg.gain() > 0);
    }

    /// SHA-256 of what is asked: tells a repeated command from another one with the same key.
    byte[] content() {
        var words = "%s|%d|%s|%s|%s"
                .formatted(
                        kind.code(),
                        siteId,
                        links,
                        ground,
                        legs.stream()
                                .map(leg -> leg.lotId() + ":" + leg.from() + ":" + leg.to() + ":" + leg.quantity())
                                .collect(Collectors.joining(","))
                                .toLowerCase(Locale.ROOT));
        try {
            return MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
