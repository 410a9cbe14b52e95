package id.tanggap.dispatch.delivery;

import id.tanggap.taxonomy.Reason;

/// What became of a signing. Whatever it is, it is on record but for `Refused`.
public sealed interface HandoverResult {

    /// @param repeated it came before; nothing changed now
    record Accepted(boolean repeated) implements HandoverResult {}

    /// It does not fit what the order is by now: somebody settles it, on the telephone or at the desk.
    record Conflict(Reason reason, boolean repeated) implements HandoverResult {}

    /// Nothing is kept: another signing has this key.
    record Refused(Reason reason) implements HandoverResult {}
}
