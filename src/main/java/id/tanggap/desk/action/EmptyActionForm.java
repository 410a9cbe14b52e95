package id.tanggap.desk.action;

import id.tanggap.desk.request.TicketRequest;
import id.tanggap.ticket.TicketDetail;
import java.util.Map;

/// A form without options.
public record EmptyActionForm(String page, String name) implements ActionForm {

    @Override
    public Object of(TicketDetail ticket, TicketRequest asked) {
        return Map.of();
    }
}
