package id.tanggap.ticket.workflow;

import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.MessageContent;
import id.tanggap.ticket.store.TicketRow;
import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Checks whether a ticket meets the requirements of an outcome.
@Component
public class OutcomeRules {

    private record Conversation(boolean answered, boolean proven) {
        Conversation and(Conversation other) {
            return new Conversation(answered || other.answered, proven || other.proven);
        }
    }

    private final JdbcClient jdbc;

    OutcomeRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return why the ticket cannot have this outcome, empty if it can; no statement unless fields, an answer or
    ///     proof are required
    public Optional<CommandResult> objection(TicketRow ticket, TicketEnding ending) {
        return objection(ticket, ending, new Conversation(false, false));
    }

    /// The same, where the answer and files sent together with the outcome count too.
    public Optional<CommandResult> objection(TicketRow ticket, TicketEnding ending, MessageContent last) {
        return objection(ticket, ending, new Conversation(true, !last.files().isEmpty()));
    }

    private Optional<CommandResult> objection(TicketRow ticket, TicketEnding ending, Conversation now) {
        var outcome = ending.outcome();
        if (outcome.needs(Outcome.Requirement.SUPERVISOR) && ActorRole.of(ending.by()) != ActorRole.SUPERVISOR) {
            return refused("refused.ticket.ending.supervisor");
        }
        if (outcome.needs(Outcome.Requirement.REASON)
                && ending.chosen().reason().isEmpty()) {
            return refused("refused.ticket.ending.reason");
        }
        if (outcome.needs(Outcome.Requirement.REFERENCE)
                && ending.chosen().reference().isEmpty()) {
            return refused("refused.ticket.ending.reference");
        }
        var missing =
                outcome.needs(Outcome.Requirement.FIELDS) ? missingField(ticket, ending) : Optional.<String>empty();
        if (missing.isPresent()) {
            return Optional.of(CommandResult.Refused.because("refused.ticket.ending.field", missing.get()));
        }
        return outcome.needs(Outcome.Requirement.ANSWER) || outcome.needs(Outcome.Requirement.PROOF)
                ? evidence(ticket, outcome, now)
                : Optional.empty();
    }

    /// The label of the first field that the ticket's category needs to end, and that nobody has filled in.
    private Optional<String> missingField(TicketRow ticket, TicketEnding ending) {
        var category = ticket.about().category();
        var english = ending.by().locale().getLanguage().equals("en");
        return jdbc.sql("""
                        select case when :english then f.label_en else f.label_id end
                        from category_field f
                        where f.needed_to_end and not f.retired and f.category in (:leaf, split_part(:leaf, '.', 1))
                          and not exists (select 1 from ticket_field v where v.ticket_id = :id and v.code = f.code)
                        order by f.position, f.code
                        limit 1
                        """)
                .param("english", english)
                .param("leaf", category)
                .param("id", ticket.id())
                .query(String.class)
                .optional();
    }

    private Optional<CommandResult> evidence(TicketRow ticket, Outcome outcome, Conversation now) {
        var conversation = conversation(ticket).and(now);
        if (outcome.needs(Outcome.Requirement.ANSWER) && ticket.origin().reachable() && !conversation.answered()) {
            return refused("refused.ticket.ending.answer");
        }
        return outcome.needs(Outcome.Requirement.PROOF) && !conversation.proven()
                ? refused("refused.ticket.ending.proof")
                : Optional.empty();
    }

    private Conversation conversation(TicketRow ticket) {
        return jdbc.sql("""
                        select exists (select 1 from ticket_message
                                       where ticket_id = :id and direction = 'out' and not automatic and not withdrawn
                                         and at >= :since) as answered,
                               exists (select 1 from attachment a
                                       join ticket_message m on m.id = a.message_id
                                       where a.ticket_id = :id and m.direction in ('out', 'note')
                                         and m.at >= :since) as proven
                        """)
                .param("id", ticket.id())
                .param("since", Timestamp.from(ticket.period().cycleAt()))
                .query(Conversation.class)
                .single();
    }

    private static Optional<CommandResult> refused(String key) {
        return Optional.of(CommandResult.Refused.because(key));
    }
}
