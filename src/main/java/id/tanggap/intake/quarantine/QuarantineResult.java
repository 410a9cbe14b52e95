package id.tanggap.intake.quarantine;

/// What came of an action on a message in quarantine.
public sealed interface QuarantineResult {

    record Done() implements QuarantineResult {}

    /// @param number of the new ticket, digits only
    record Ticketed(String number) implements QuarantineResult {}

    /// Somebody else was faster, or the message was never in quarantine; nothing was changed.
    ///
    /// @param state of the ledger now
    record Late(String state) implements QuarantineResult {}

    /// There is no such message, or this viewer may not know of it.
    record NotFound() implements QuarantineResult {}
}
