package id.tanggap.phone.call;

import id.tanggap.taxonomy.Reason;

/// What became of a command on a call or a callback.
public sealed interface PhoneCommandResult {

    /// @param id of the call or the callback
    record Accepted(long id) implements PhoneCommandResult {}

    record Refused(Reason reason) implements PhoneCommandResult {}
}
