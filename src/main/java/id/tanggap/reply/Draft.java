package id.tanggap.reply;

import id.tanggap.ticket.TicketNumber;
import java.util.Map;
import java.util.Optional;

/// What is to be said to a citizen.
///
/// @param event names the template: `acknowledged`, `answered`, `status` …
/// @param values what its words mention beside the number and the name; `text` for an agent's words
/// @param inHaste leaves by night too
/// @param approved for WhatsApp outside its 24 hours
record Draft(
        long ticketId,
        TicketNumber number,
        String event,
        boolean automatic,
        Map<String, String> values,
        boolean inHaste,
        Optional<OutboundMessage.Approved> approved) {

    Draft {
        values = Map.copyOf(values);
    }

    static Draft automatic(long ticketId, TicketNumber number, String event, Map<String, String> values) {
        return new Draft(ticketId, number, event, true, values, false, Optional.empty());
    }
}
