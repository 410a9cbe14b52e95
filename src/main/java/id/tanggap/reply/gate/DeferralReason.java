package id.tanggap.reply.gate;

import java.util.Locale;

/// Why a message is sent later and not at once.
public enum DeferralReason {
    /// It is night for the citizen, and the message can wait.
    QUIET_HOURS,
    /// Its author may still withdraw it.
    TAKE_BACK;

    /// As in the database, and in the message files as `delivery.reason.*`: `quiet-hours`, `take-back`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
