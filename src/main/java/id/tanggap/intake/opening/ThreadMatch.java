package id.tanggap.intake.opening;

import id.tanggap.ticket.SenderProof;
import id.tanggap.ticket.SuggestionReason;
import id.tanggap.ticket.TicketNumber;

/// Whether a message belongs to a ticket that exists, and what proves its sender.
public sealed interface ThreadMatch {

    SenderProof proof();

    /// It answers in the ticket's conversation or names it, and its sender is a participant.
    record Joins(long ticketId, SenderProof proof) implements ThreadMatch {
        public Joins {
            if (!proof.joins()) {
                throw new IllegalArgumentException("A message of " + proof + " never joins a ticket");
            }
        }
    }

    /// It seems to belong to the ticket: an agent decides.
    record Suggests(TicketNumber number, SuggestionReason why, SenderProof proof) implements ThreadMatch {}

    /// It is new.
    record Nothing(SenderProof proof) implements ThreadMatch {}
}
