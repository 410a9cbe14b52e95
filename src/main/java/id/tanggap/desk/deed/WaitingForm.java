package id.tanggap.desk.deed;

import id.tanggap.ticket.Step;
import id.tanggap.ticket.Steps;
import id.tanggap.ticket.TicketDetail;
import org.springframework.stereotype.Component;

/// Whom a ticket can wait for.
@Component
class WaitingForm implements SheetForm {

    /// @param citizen there is a road to them; @param others work has been taken on
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
