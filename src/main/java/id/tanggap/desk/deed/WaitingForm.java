package id.tanggap.desk.deed;

import id.tanggap.ticket.Step;
import id.tanggap.ticket.Steps;
import id.tanggap.ticket.TicketDetail;
import org.springframework.stereotype.Component;

/// For whom a ticket can wait.
@Component
class WaitingForm implements SheetForm {

    /// @param citizen the citizen can be asked and reached
    /// @param others the ticket can wait for a third party, because work on it was accepted
    record Choices(boolean citizen, boolean others) {}

    @Override
    public String page() {
        return "sheet-ending";
    }

    @Override
    public String name() {
        return "waiting";
    }

    @Override
    public Object of(TicketDetail ticket, Asked asked) {
        var steps = Steps.of(ticket.summary(), asked.viewer());
        return new Choices(
                steps.contains(Step.ASK) && ticket.summary().reporter().reachable(), steps.contains(Step.AWAIT));
    }
}
