package id.tanggap.phone;

import id.tanggap.taxonomy.Reason;
import java.util.Locale;

/// Why a call needs nothing. The first five an agent can choose with one key, and take back.
public enum NothingBecause {
    WRONG_NUMBER,
    SILENT,
    PRANK,
    SPAM,
    TEST,
    /// One of us called another.
    INTERNAL,
    /// We called, and it was no callback.
    OUTBOUND,
    /// The number was withheld: there is nobody to call back. Counted on the board.
    HIDDEN,
    /// It was over long before its log was read: history, not an obligation.
    OLD;

    /// Whether an agent can choose it.
    boolean forAgents() {
        return switch (this) {
            case WRONG_NUMBER, SILENT, PRANK, SPAM, TEST -> true;
            case INTERNAL, OUTBOUND, HIDDEN, OLD -> false;
        };
    }

    Reason reason() {
        return Reason.of("reason.phone.nothing-" + code());
    }

    /// The stable code: `wrong-number`, `silent` …
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static NothingBecause of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
