package id.tanggap.pbx;

import java.util.Locale;

/// How a call ended for the caller.
public enum CallOutcome {
    /// The call rings or is in progress; the log has no end of it yet.
    ONGOING,
    /// A person answered.
    ANSWERED,
    /// The caller hung up while waiting.
    ABANDONED,
    /// Nobody answered, and the exchange gave up: ring timeout, queue timeout, empty queue.
    MISSED,
    /// The line was busy.
    BUSY,
    /// The exchange or a trunk could not connect it.
    FAILED,
    /// The caller was connected to a voicemail box.
    VOICEMAIL,
    /// The caller heard that we are closed.
    OUT_OF_HOURS;

    /// The stable code: `ongoing`, `answered`, `abandoned`, `missed`, `busy`, `failed`, `voicemail`, `out-of-hours`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static CallOutcome of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
