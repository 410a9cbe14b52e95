package id.tanggap.desk.ticket;

import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.ticket.link.IncidentCandidates;
import id.tanggap.ticket.link.NearbyTickets;
import id.tanggap.ticket.workflow.PermittedActions;
import id.tanggap.ticket.workflow.TicketTransition;
import id.tanggap.web.wording.PageReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tickets with a similar category, place and time, and whether many of them may be one incident. One SQL statement.
@Component
record NearbyTicketsSection(NearbyTickets nearby) implements TicketPageSection {

    private static final int SHOWN = 4;
    private static final Duration DAY = Duration.ofHours(24);

    /// @param similar the same category, anywhere in the kabupaten
    /// @param sameDay another category, but nearby within 24 hours
    /// @param gathering text that proposes an incident, null if there is nothing to propose
    public record Neighbours(
            List<Row> similar, List<Row> sameDay, @Nullable String gathering) {}

    public record Row(String number, String tail, String subject, String more) {}

    @Override
    public String name() {
        return "near";
    }

    @Override
    public Object of(TicketDetail detail, PageReader reader) {
        var ticket = detail.summary();
        var all = nearby.of(ticket, reader.viewer());
        var when = ticket.times().createdAt();
        return new Neighbours(
                rows(
                        all,
                        other -> other.category().equals(ticket.classification().category()),
                        reader),
                rows(
                        all,
                        other ->
                                !other.category().equals(ticket.classification().category())
                                        && isSameDay(other.createdAt(), when),
                        reader),
                PermittedActions.of(ticket, reader.viewer()).contains(TicketTransition.LINK)
                        ? gathering(ticket, all, reader)
                        : null);
    }

    private static boolean isSameDay(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(DAY) <= 0;
    }

    private List<Row> rows(
            List<NearbyTickets.NearbyTicket> all, Predicate<NearbyTickets.NearbyTicket> which, PageReader reader) {
        return all.stream()
                .filter(which)
                .limit(SHOWN)
                .map(other -> new Row(
                        other.number().digits(),
                        other.number().digits().substring(8),
                        other.subject(),
                        reader.place(other.place()) + " · " + reader.brief(other.createdAt())))
                .toList();
    }

    private @Nullable String gathering(TicketSummary ticket, List<NearbyTickets.NearbyTicket> all, PageReader reader) {
        var gathering = IncidentCandidates.of(ticket, all);
        return gathering.isMany()
                ? reader.text(
                        "gathering",
                        gathering.reports().size(),
                        reader.place(ticket.classification().placeCode()),
                        reader.duration(gathering.span()))
                : null;
    }
}
