package id.tanggap.ticket;

import java.util.Locale;

/// How a ticket ended, honestly: answered is not solved.
public enum Outcome {
    SOLVED,
    ANSWERED,
    UNABLE,
    NOT_OURS,
    DUPLICATE,
    WITHDRAWN;

    /// The stable code: `solved`, `answered`, `unable`, `not-ours`, `duplicate`, `withdrawn`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Outcome of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
