package id.tanggap.desk.deed;

import id.tanggap.ticket.TicketDetail;
import java.util.Map;

/// A form without options.
record BareForm(String page, String name) implements SheetForm {

    @Override
    public Object of(TicketDetail ticket, Asked asked) {
        return Map.of();
    }
}
