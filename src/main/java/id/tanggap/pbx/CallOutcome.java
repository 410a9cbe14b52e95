package id.tanggap.pbx;

import id.tanggap.platform.code.Coded;

/// How a call ended for the caller.
public enum CallOutcome implements Coded {
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

    public static CallOutcome of(String code) {
        return Coded.of(CallOutcome.class, code);
    }
}
