package id.tanggap.ticket.link;

import id.tanggap.ticket.TicketSummary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Reports of the same category group from one place within six hours: perhaps one incident. A person decides.
///
/// @param reports including the ticket itself, oldest first
public record IncidentCandidates(List<NearbyTickets.NearbyTicket> reports) {

    private static final Duration HOURS = Duration.ofHours(6);
    private static final int KECAMATAN = 8;
    private static final int MANY = 3;

    public IncidentCandidates {
        reports = List.copyOf(reports);
    }

    /// @param ticket for which to look
    /// @param neighbours of the ticket, as `NearbyTickets` found them
    public static IncidentCandidates of(TicketSummary ticket, List<NearbyTickets.NearbyTicket> neighbours) {
        var place = ticket.classification().placeCode();
        if (place == null || !ticket.state().isOpen() || ticket.status().mainNumber() != null) {
            return new IncidentCandidates(List.of());
        }
        var all = new ArrayList<>(neighbours.stream()
                .filter(other -> other.state().isOpen() && !other.tied())
                .filter(other -> group(other.category())
                        .equals(group(ticket.classification().category())))
                .filter(other -> isHere(place, other.place()))
                .filter(other ->
                        Duration.between(other.createdAt(), ticket.times().createdAt())
                                        .abs()
                                        .compareTo(HOURS)
                                <= 0)
                .toList());
        all.add(itself(ticket, place));
        all.sort(Comparator.comparing(NearbyTickets.NearbyTicket::createdAt));
        return new IncidentCandidates(all);
    }

    public boolean isMany() {
        return reports.size() >= MANY;
    }

    /// The time from the first report to the last.
    public Duration span() {
        return Duration.between(
                reports.getFirst().createdAt(), reports.getLast().createdAt());
    }

    private static String group(String category) {
        return category.substring(0, category.indexOf('.'));
    }

    /// Whether both are in the same kecamatan; a place known only to the kabupaten counts as all its kecamatan.
    private static boolean isHere(String one, String other) {
        var shared = Math.min(KECAMATAN, Math.min(one.length(), other.length()));
        return one.substring(0, shared).equals(other.substring(0, shared));
    }

    private static NearbyTickets.NearbyTicket itself(TicketSummary ticket, String place) {
        return new NearbyTickets.NearbyTicket(
                ticket.id(),
                ticket.number(),
                ticket.subject(),
                ticket.state(),
                ticket.classification().category(),
                ticket.classification().urgency(),
                place,
                ticket.times().createdAt(),
                false,
                ticket.version());
    }
}
