package id.tanggap.ticket.workflow;

/// The outcome that somebody chose for a ticket.
///
/// @param outcome code of an outcome
/// @param reason why; empty if the outcome does not require it
/// @param reference who is responsible instead, or a number elsewhere; empty if the outcome does not require it
public record ChosenOutcome(String outcome, String reason, String reference) {

    public ChosenOutcome {
        reason = reason.strip();
        reference = reference.strip();
    }

    /// What the citizen reads in addition to the name of the outcome.
    public String said() {
        return (reason + "\n" + reference).strip();
    }

    public static ChosenOutcome as(String outcome) {
        return new ChosenOutcome(outcome, "", "");
    }
}
