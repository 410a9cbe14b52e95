package id.tanggap.desk.action;

import id.tanggap.desk.request.TicketRequest;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.workflow.PermittedActions;
import id.tanggap.ticket.workflow.TicketTransition;
import org.springframework.stereotype.Component;

/// For whom a ticket can wait.
@Component
class WaitingForm implements ActionForm {

    /// @param citizen the citizen can be asked and reached
    /// @param others the ticket can wait for a third party, because work on it was accepted
    record Choices(boolean citizen, boolean others) {}

    @Override
    public Fragment fragment() {
        return new Fragment("waiting", "sheet-ending", "waiting");
    }

    @Override
    public Object of(TicketDetail ticket, TicketRequest asked) {
        var steps = PermittedActions.of(ticket.summary(), asked.viewer());
        return new Choices(
                steps.contains(TicketTransition.ASK)
                        && ticket.summary().reporter().reachable(),
                steps.contains(TicketTransition.AWAIT));
    }
}
