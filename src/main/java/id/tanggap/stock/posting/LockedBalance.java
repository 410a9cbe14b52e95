package id.tanggap.stock.posting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is in a store of one lot, while this transaction holds its lock.
///
/// @param reserved of the quantity; without what expired
/// @param movedAt time of its last movement; null if it has none
public record LockedBalance(
        long lotId, long quantity, long reserved, @Nullable Instant movedAt) {

    public long free() {
        return quantity - reserved;
    }

    LockedBalance reserved(long other) {
        return new LockedBalance(lotId, quantity, other, movedAt);
    }
}
