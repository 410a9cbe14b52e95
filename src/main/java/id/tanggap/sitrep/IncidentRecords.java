package id.tanggap.sitrep;

import id.tanggap.dispatch.history.PastOrders;
import id.tanggap.dispatch.history.ServedPlaces;
import id.tanggap.incident.history.PastIncident;
import id.tanggap.region.RegionCode;
import id.tanggap.relief.PlaceNeeds;
import id.tanggap.ticket.timeline.TicketSnapshot;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The records of an incident until a past minute.
///
/// @param tickets by id of the ticket, ascending
/// @param needs by place, for `NEEDS_DAYS` days
public record IncidentRecords(
        PastIncident incident, Map<Long, TicketSnapshot> tickets, PastOrders orders, List<PlaceNeeds> needs) {

    /// Needs are told for three days: 72 hours.
    public static final int NEEDS_DAYS = 3;

    public IncidentRecords {
        needs = List.copyOf(needs);
        tickets = Collections.unmodifiableMap(new LinkedHashMap<>(tickets));
    }

    /// What orders brought to the places that need something.
    public ServedPlaces served() {
        return new ServedPlaces(orders, needyPlaces());
    }

    public List<RegionCode> needyPlaces() {
        return needs.stream().map(place -> new RegionCode(place.place())).toList();
    }

    /// Ids of the tickets behind a figure, ascending.
    ///
    /// @param figure `darurat` or `open`; anything else means all
    public List<Long> ticketsOf(String figure) {
        return tickets.entrySet().stream()
                .filter(ticket -> switch (figure) {
                    case "darurat" -> ReportWriter.isDarurat(ticket.getValue());
                    case "open" -> ReportWriter.isOpen(ticket.getValue());
                    default -> true;
                })
                .map(Map.Entry::getKey)
                .toList();
    }
}
