package id.tanggap.desk.deed;

import id.tanggap.reply.Preview;
import id.tanggap.reply.Previews;
import id.tanggap.ticket.Ending;
import id.tanggap.ticket.Outcome;
import id.tanggap.ticket.Outcomes;
import id.tanggap.ticket.State;
import id.tanggap.ticket.Step;
import id.tanggap.ticket.Steps;
import id.tanggap.ticket.TicketDetail;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How a ticket can end, what each outcome takes, and what the citizen will read.
@Component
class ClosureForm implements SheetForm {

    private final Outcomes outcomes;
    private final Previews previews;
    private final PreviewWords words;

    ClosureForm(Outcomes outcomes, Previews previews, PreviewWords words) {
        this.outcomes = outcomes;
        this.previews = previews;
        this.words = words;
    }

    /// @param answered a person has answered the citizen in this round; @param proven a file of ours is there
    record Choices(List<Choice> outcomes, boolean reachable, boolean answered, boolean proven) {
        /// What goes out with the ending counts.
        Choices with(boolean files) {
            return new Choices(outcomes, reachable, true, proven || files);
        }
    }

    /// @param told what the citizen gets; null if nothing
    record Choice(
            String code,
            String label,
            boolean reason,
            boolean answer,
            boolean proof,
            boolean supervisor,
            boolean reference,
            PreviewWords.@Nullable Shown told) {}

    @Override
    public String page() {
        return "sheet-ending";
    }

    @Override
    public String name() {
        return "closure";
    }

    @Override
    public Object of(TicketDetail ticket, Asked asked) {
        return choices(
                ticket, asked, (outcome, ending) -> previews.ending(ticket.summary(), outcome, ending, asked.viewer()));
    }

    /// What the citizen would get if it ended so.
    interface Telling {
        Optional<Preview> of(Outcome outcome, Ending ending);
    }

    Choices choices(TicketDetail ticket, Asked asked, Telling telling) {
        var steps = Steps.of(ticket.summary(), asked.viewer());
        var choices = outcomes.offered().stream()
                .filter(outcome -> steps.contains(outcome.endsIn() == State.CANCELLED ? Step.CANCEL : Step.RESOLVE))
                .map(outcome -> choice(outcome, asked, telling))
                .toList();
        var since = began(ticket);
        return new Choices(
                choices,
                ticket.summary().reporter().reachable(),
                ticket.messages().stream()
                        .anyMatch(message -> message.direction().equals("out")
                                && !message.automatic()
                                && !message.at().isBefore(since)),
                ticket.messages().stream()
                        .anyMatch(message -> !message.direction().equals("in")
                                && !message.files().isEmpty()
                                && !message.at().isBefore(since)));
    }

    private Choice choice(Outcome outcome, Asked asked, Telling telling) {
        var ending = ClosureController.ending(outcome.code(), asked);
        var told = telling.of(outcome, ending)
                .map(preview -> words.of(preview, asked.locale()))
                .orElse(null);
        return new Choice(
                outcome.code(),
                outcome.label(asked.locale()),
                outcome.needsReason(),
                outcome.needsAnswer(),
                outcome.needsProof(),
                outcome.needsSupervisor(),
                outcome.needsReference(),
                told);
    }

    /// When the round began that would end now.
    private static Instant began(TicketDetail ticket) {
        return ticket.events().reversed().stream()
                .filter(event -> event.kind().equals("reopened"))
                .map(TicketDetail.Event::at)
                .findFirst()
                .orElse(ticket.summary().createdAt());
    }
}
