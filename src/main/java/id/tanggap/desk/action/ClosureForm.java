package id.tanggap.desk.action;

import id.tanggap.desk.request.TicketRequest;
import id.tanggap.reply.preview.MessagePreview;
import id.tanggap.reply.preview.MessagePreviews;
import id.tanggap.ticket.MessageDirection;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.TicketState;
import id.tanggap.ticket.workflow.ChosenOutcome;
import id.tanggap.ticket.workflow.Outcome;
import id.tanggap.ticket.workflow.Outcomes;
import id.tanggap.ticket.workflow.PermittedActions;
import id.tanggap.ticket.workflow.TicketTransition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The outcomes with which a ticket can end, what each requires, and the message that the citizen would get.
@Component
record ClosureForm(Outcomes outcomes, MessagePreviews previews) implements ActionForm {

    /// @param answered staff have replied since the ticket was opened or reopened
    /// @param proven staff have attached a file since then
    record Choices(List<Choice> outcomes, boolean reachable, boolean answered, boolean proven) {
        /// The reply and the files that are sent together with the outcome count, too.
        Choices with(boolean files) {
            return new Choices(outcomes, reachable, true, proven || files);
        }
    }

    /// @param told the message to the citizen; null if there is none
    record Choice(
            String code,
            String label,
            boolean reason,
            boolean answer,
            boolean proof,
            boolean supervisor,
            boolean reference,
            MessagePreviewFormatter.@Nullable Shown told) {}

    @Override
    public Fragment fragment() {
        return new Fragment("closure", "sheet-ending", "closure");
    }

    @Override
    public Object of(TicketDetail ticket, TicketRequest asked) {
        return choices(ticket, asked, ending -> previews.ending(ticket.summary(), ending, asked.viewer()));
    }

    /// Makes the message that the citizen would get for an outcome.
    interface Telling {
        Optional<MessagePreview> of(MessagePreviews.Ending ending);
    }

    Choices choices(TicketDetail ticket, TicketRequest asked, Telling telling) {
        var steps = PermittedActions.of(ticket.summary(), asked.viewer());
        var choices = outcomes.offered().stream()
                .filter(outcome -> steps.contains(
                        outcome.endsIn() == TicketState.CANCELLED ? TicketTransition.CANCEL : TicketTransition.RESOLVE))
                .map(outcome -> choice(outcome, asked, telling))
                .toList();
        var since = opened(ticket);
        return new Choices(
                choices,
                ticket.summary().reporter().reachable(),
                ticket.messages().stream()
                        .anyMatch(message -> message.direction() == MessageDirection.OUT
                                && !message.automatic()
                                && !message.at().isBefore(since)),
                ticket.messages().stream()
                        .anyMatch(message -> message.direction() != MessageDirection.IN
                                && !message.files().isEmpty()
                                && !message.at().isBefore(since)));
    }

    /// What the form sent. Each outcome has its own fields, because a browser without script sends those of all.
    static ChosenOutcome chosen(TicketRequest asked) {
        return chosen(asked.text("outcome"), asked);
    }

    private static ChosenOutcome chosen(String outcome, TicketRequest asked) {
        return new ChosenOutcome(outcome, asked.text("reason-" + outcome), asked.text("reference-" + outcome));
    }

    private Choice choice(Outcome outcome, TicketRequest asked, Telling telling) {
        var ending = chosen(outcome.code(), asked);
        var told = telling.of(new MessagePreviews.Ending(outcome, ending))
                .map(preview -> MessagePreviewFormatter.of(preview, asked.reader()))
                .orElse(null);
        return new Choice(
                outcome.code(),
                outcome.label(asked.locale()),
                outcome.needs(Outcome.Requirement.REASON),
                outcome.needs(Outcome.Requirement.ANSWER),
                outcome.needs(Outcome.Requirement.PROOF),
                outcome.needs(Outcome.Requirement.SUPERVISOR),
                outcome.needs(Outcome.Requirement.REFERENCE),
                told);
    }

    /// When the ticket was last reopened, else when it was created.
    private static Instant opened(TicketDetail ticket) {
        return ticket.events().reversed().stream()
                .filter(event -> event.kind().equals("reopened"))
                .map(TicketDetail.Event::at)
                .findFirst()
                .orElse(ticket.summary().times().createdAt());
    }
}
