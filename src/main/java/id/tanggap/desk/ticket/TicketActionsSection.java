package id.tanggap.desk.ticket;

import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.TicketState;
import id.tanggap.ticket.undo.UndoRules;
import id.tanggap.ticket.workflow.PermittedActions;
import id.tanggap.ticket.workflow.TicketTransition;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The actions in a ticket's header. No SQL statement.
@Component
class TicketActionsSection implements TicketPageSection {

    @Override
    public String name() {
        return "head";
    }

    @Override
    public Object of(TicketDetail ticket, PageReader reader) {
        var open = PermittedActions.of(ticket.summary(), reader.viewer());
        var state = ticket.summary().state();
        var ranked = ActionOrder.of(
                open, reader.viewer().balai() != null, state == TicketState.NEW || state == TicketState.TRIAGED);
        return new TicketActions(
                ticket.summary().version(),
                at(ranked.first(), 0),
                at(ranked.first(), 1),
                ranked.menu(),
                undo(ticket, reader),
                open.contains(TicketTransition.CORRECT),
                open.contains(TicketTransition.ASSIGN),
                open.contains(TicketTransition.HAND_OVER));
    }

    private static TicketActions.@Nullable Act at(List<TicketActions.Act> acts, int place) {
        return acts.size() > place ? acts.get(place) : null;
    }

    private TicketActions.@Nullable Undo undo(TicketDetail ticket, PageReader reader) {
        return UndoRules.last(ticket.events(), reader.viewer(), reader.now())
                .filter(event ->
                        !event.kind().equals("handed-over") || ticket.summary().state() == TicketState.HANDED_OVER)
                .map(event ->
                        new TicketActions.Undo(event.n(), UndoFormatter.sentence(event, ticket.summary(), reader)))
                .orElse(null);
    }
}
