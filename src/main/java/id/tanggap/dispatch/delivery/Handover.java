package id.tanggap.dispatch.delivery;

import id.tanggap.dispatch.delivery.SignedHandover.Amounts;
import id.tanggap.dispatch.delivery.SignedHandover.Receiver;
import id.tanggap.platform.blob.Blob;
import id.tanggap.taxonomy.Reason;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was signed, as it is on record.
///
/// @param state `accepted`, `conflict` (waits for somebody to settle it) or `settled`
/// @param lines by id of the lot
/// @param pictures by number: 0 is the signature
/// @param conflict why it could not be taken as it was; null if it was
public record Handover(
        long id,
        String clientKey,
        String state,
        Receiver receiver,
        String note,
        Times times,
        Map<Long, Amounts> lines,
        Map<Integer, Blob> pictures,
        @Nullable Reason conflict,
        @Nullable Settled settled) {

    public Handover {
        lines = Map.copyOf(lines);
        pictures = Map.copyOf(pictures);
    }

    /// @param signed by the clock of the telephone
    /// @param arrived by ours
    public record Times(Instant signed, Instant arrived, boolean offline) {}

    /// @param how `accepted` (what was still on the way), `dropped`, or `replaced` by another signing
    public record Settled(Instant at, String by, String how) {}

    public boolean isOpen() {
        return state.equals("conflict");
    }
}
