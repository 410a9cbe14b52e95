package id.tanggap.ticket;

/// How somebody wants a ticket to end.
///
/// @param outcome code of an outcome
/// @param reason why; empty if the outcome does not ask
/// @param reference whose matter it is, or a number elsewhere; empty if the outcome does not ask
public record Ending(String outcome, String reason, String reference) {

    public Ending {
        reason = reason.strip();
        reference = reference.strip();
    }

    /// What the citizen reads of it, beside how it ended.
    public String said() {
        return (reason + "\n" + reference).strip();
    }

    public static Ending as(String outcome) {
        return new Ending(outcome, "", "");
    }
}
