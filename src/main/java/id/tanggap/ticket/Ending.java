package id.tanggap.ticket;

/// The outcome that somebody chose for a ticket.
///
/// @param outcome code of an outcome
/// @param reason why; empty if the outcome does not require it
/// @param reference who is responsible instead, or a number elsewhere; empty if the outcome does not require it
public record Ending(String outcome, String reason, String reference) {

    public Ending {
        reason = reason.strip();
        reference = reference.strip();
    }

    /// What the citizen reads in addition to the name of the outcome.
    public String said() {
        return (reason + "\n" + reference).strip();
    }

    public static Ending as(String outcome) {
        return new Ending(outcome, "", "");
    }
}
