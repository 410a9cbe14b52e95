package id.tanggap.desk.ticket;

import id.tanggap.access.Viewer;
import id.tanggap.desk.wording.Wording;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.TicketState;
import id.tanggap.ticket.undo.UndoRules;
import id.tanggap.ticket.workflow.PermittedActions;
import id.tanggap.ticket.workflow.TicketTransition;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The actions in a ticket's header. No SQL statement.
@Component
class TicketActionsSection implements TicketPageSection {

    private final UndoFormatter words;
    private final Wording wording;

    TicketActionsSection(UndoFormatter words, Wording wording) {
        this.words = words;
        this.wording = wording;
    }

    @Override
    public String name() {
        return "head";
    }

    @Override
    public Object of(TicketDetail ticket, Viewer viewer, Locale locale) {
        var open = PermittedActions.of(ticket.summary(), viewer);
        var state = ticket.summary().state();
        var ranked =
                ActionOrder.of(open, viewer.balai() != null, state == TicketState.NEW || state == TicketState.TRIAGED);
        return new TicketActions(
                ticket.summary().version(),
                at(ranked.first(), 0),
                at(ranked.first(), 1),
                ranked.menu(),
                undo(ticket, viewer, locale),
                open.contains(TicketTransition.CORRECT),
                open.contains(TicketTransition.ASSIGN),
                open.contains(TicketTransition.HAND_OVER));
    }

    private static TicketActions.@Nullable Act at(List<TicketActions.Act> acts, int place) {
        return acts.size() > place ? acts.get(place) : null;
    }

    private TicketActions.@Nullable Undo undo(TicketDetail ticket, Viewer viewer, Locale locale) {
        return UndoRules.last(ticket.events(), viewer, wording.now())
                .filter(event ->
                        !event.kind().equals("handed-over") || ticket.summary().state() == TicketState.HANDED_OVER)
                .map(event -> new TicketActions.Undo(event.n(), words.sentence(event, ticket.summary(), locale)))
                .orElse(null);
    }
}
