package id.tanggap.ticket.workflow;

import id.tanggap.access.Viewer;
import id.tanggap.ticket.TicketState;
import java.util.LinkedHashMap;
import java.util.Map;

/// How somebody wants to end a ticket.
public record TicketEnding(Outcome outcome, ChosenOutcome chosen, Viewer by) {

    public TicketTransition transition() {
        return outcome.endsIn() == TicketState.CANCELLED ? TicketTransition.CANCEL : TicketTransition.RESOLVE;
    }

    /// Reason and reference for the timeline entry; a new map.
    public Map<String, Object> data() {
        var data = new LinkedHashMap<String, Object>();
        if (!chosen.reason().isEmpty()) {
            data.put("reason", chosen.reason());
        }
        if (!chosen.reference().isEmpty()) {
            data.put("reference", chosen.reference());
        }
        return data;
    }
}
