package id.tanggap.ticket.clock;

import id.tanggap.platform.code.Coded;

/// Why a clock is paused.
enum PauseReason implements Coded {
    WAITING_CITIZEN,
    MERGED
}
