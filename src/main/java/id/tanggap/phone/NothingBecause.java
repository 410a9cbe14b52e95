package id.tanggap.phone;

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

    /// The stable code: `wrong-number`, `silent` …
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static NothingBecause of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
