package id.tanggap.desk.facts;

import id.tanggap.access.Viewer;
import id.tanggap.desk.TicketPart;
import id.tanggap.desk.Wording;
import id.tanggap.ticket.Reconsidered;
import id.tanggap.ticket.State;
import id.tanggap.ticket.Step;
import id.tanggap.ticket.Steps;
import id.tanggap.ticket.TicketDetail;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The actions in a ticket's header. No SQL statement.
@Component
class HeadPart implements TicketPart {

    private final UndoWords words;
    private final Wording wording;

    HeadPart(UndoWords words, Wording wording) {
        this.words = words;
        this.wording = wording;
    }

    @Override
    public String name() {
        return "head";
    }

    @Override
    public Object of(TicketDetail ticket, Viewer viewer, Locale locale) {
        var open = Steps.of(ticket.summary(), viewer);
        var state = ticket.summary().state();
        var ranked = Acts.of(open, viewer.balai() != null, state == State.NEW || state == State.TRIAGED);
        return new Head(
                ticket.summary().version(),
                at(ranked.first(), 0),
                at(ranked.first(), 1),
                ranked.menu(),
                undo(ticket, viewer, locale),
                open.contains(Step.CORRECT),
                open.contains(Step.ASSIGN),
                open.contains(Step.HAND_OVER));
    }

    private static Head.@Nullable Act at(List<Head.Act> acts, int place) {
        return acts.size() > place ? acts.get(place) : null;
    }

    private Head.@Nullable Undo undo(TicketDetail ticket, Viewer viewer, Locale locale) {
        return Reconsidered.last(ticket.events(), viewer, wording.now())
                .filter(event ->
                        !event.kind().equals("handed-over") || ticket.summary().state() == State.HANDED_OVER)
                .map(event -> new Head.Undo(event.n(), words.say(event, ticket.summary(), locale)))
                .orElse(null);
    }
}
