package id.tanggap.reply.gate;

import id.tanggap.platform.code.Coded;

/// Why a message is sent later and not at once.
public enum DeferralReason implements Coded {
    /// It is night for the citizen, and the message can wait.
    QUIET_HOURS,
    /// Its author may still withdraw it.
    TAKE_BACK
}
