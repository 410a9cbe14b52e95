package id.tanggap.desk.ticket;

import id.tanggap.access.Viewer;
import id.tanggap.desk.wording.Wording;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.ticket.link.IncidentCandidates;
import id.tanggap.ticket.link.NearbyTickets;
import id.tanggap.ticket.workflow.PermittedActions;
import id.tanggap.ticket.workflow.TicketTransition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tickets with a similar category, place and time, and whether many of them may be one incident. One SQL statement.
@Component
class NearbyTicketsSection implements TicketPageSection {

    private static final int SHOWN = 4;
    private static final Duration DAY = Duration.ofHours(24);

    private final NearbyTickets nearby;
    private final Wording wording;

    NearbyTicketsSection(NearbyTickets nearby, Wording wording) {
        this.nearby = nearby;
        this.wording = wording;
    }

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
    public Object of(TicketDetail detail, Viewer viewer, Locale locale) {
        var ticket = detail.summary();
        var all = nearby.of(ticket, viewer);
        var when = ticket.times().createdAt();
        return new Neighbours(
                rows(
                        all,
                        other -> other.category().equals(ticket.classification().category()),
                        viewer,
                        locale),
                rows(
                        all,
                        other ->
                                !other.category().equals(ticket.classification().category())
                                        && isSameDay(other.createdAt(), when),
                        viewer,
                        locale),
                PermittedActions.of(ticket, viewer).contains(TicketTransition.LINK)
                        ? gathering(ticket, all, locale)
                        : null);
    }

    private static boolean isSameDay(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(DAY) <= 0;
    }

    private List<Row> rows(
            List<NearbyTickets.NearbyTicket> all,
            Predicate<NearbyTickets.NearbyTicket> which,
            Viewer viewer,
            Locale locale) {
        var when = wording.when(viewer, locale);
        return all.stream()
                .filter(which)
                .limit(SHOWN)
                .map(other -> new Row(
                        other.number().digits(),
                        other.number().digits().substring(8),
                        other.subject(),
                        wording.place(other.place(), locale) + " · " + when.brief(other.createdAt(), wording.now())))
                .toList();
    }

    private @Nullable String gathering(TicketSummary ticket, List<NearbyTickets.NearbyTicket> all, Locale locale) {
        var gathering = IncidentCandidates.of(ticket, all);
        return gathering.isMany()
                ? wording.text(
                        locale,
                        "gathering",
                        gathering.reports().size(),
                        wording.place(ticket.classification().placeCode(), locale),
                        wording.clocks(locale).duration(gathering.span()))
                : null;
    }
}
