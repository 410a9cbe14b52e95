package id.tanggap.ticket.move;

import id.tanggap.platform.code.Coded;

/// What of the tickets changes.
public enum MoveKind implements Coded {
    CATEGORY,
    TAG
}
