package id.tanggap.phone.call;

import id.tanggap.platform.code.Coded;
import id.tanggap.taxonomy.Reason;

/// Why a call needs no follow-up. Agents can choose the first five with one key, and take it back.
public enum NoFollowUpReason implements Coded {
    WRONG_NUMBER,
    SILENT,
    PRANK,
    SPAM,
    TEST,
    /// An internal call.
    INTERNAL,
    /// We called, and it was not for a callback.
    OUTBOUND,
    /// The caller withheld the number and cannot be called back. Counted in the statistics.
    HIDDEN,
    /// It ended long before its log was read, too long ago to call back.
    OLD;

    /// Whether an agent can choose it.
    public boolean isForAgents() {
        return switch (this) {
            case WRONG_NUMBER, SILENT, PRANK, SPAM, TEST -> true;
            case INTERNAL, OUTBOUND, HIDDEN, OLD -> false;
        };
    }

    public Reason reason() {
        return Reason.of("reason.phone.nothing-" + code());
    }

    public static NoFollowUpReason of(String code) {
        return Coded.of(NoFollowUpReason.class, code);
    }
}
