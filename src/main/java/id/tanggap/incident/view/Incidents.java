package id.tanggap.incident.view;

import id.tanggap.access.Viewer;
import id.tanggap.incident.AttachedCounts;
import id.tanggap.incident.Incident;
import id.tanggap.incident.IncidentCode;
import id.tanggap.incident.IncidentLogEntry;
import id.tanggap.incident.IncidentState;
import id.tanggap.incident.store.IncidentLog;
import id.tanggap.incident.store.IncidentReader;
import id.tanggap.incident.store.PlaceLine;
import id.tanggap.taxonomy.Urgency;
import id.tanggap.ticket.TicketState;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.ticket.view.TicketReader;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Finds incidents, and counts and lists the tickets attached to them.
///
/// Everybody who is signed in reads incidents. Tickets are counted and listed only as far as the viewer may see them.
@Service
public class Incidents {

    /// A ticket that is due within this time counts as due.
    public static final Duration SOON = Duration.ofHours(4);

    private static final int MOST_OPEN = 500;

    private final IncidentReader reader;
    private final IncidentLog log;
    private final TicketReader tickets;
    private final JdbcClient jdbc;
    private final Clock clock;

    Incidents(IncidentReader reader, IncidentLog log, TicketReader tickets, JdbcClient jdbc, Clock clock) {
        this.reader = reader;
        this.log = log;
        this.tickets = tickets;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Incident> find(IncidentCode code) {
        return reader.find(code);
    }

    /// By the code as an address has it; empty for what is no code, too.
    public Optional<Incident> named(String code) {
        return IncidentCode.parse(code).flatMap(this::find);
    }

    public Optional<Incident> find(long id) {
        return reader.find(id);
    }

    /// Those that began last first.
    ///
    /// @param before the last incident of the page before; null for the first page
    public List<Incident> list(IncidentState state, @Nullable Incident before, int limit) {
        return reader.list(state, before, limit);
    }

    /// All open ones, those that began last first; the newest 500.
    public List<Incident> open() {
        return reader.list(IncidentState.OPEN, null, MOST_OPEN);
    }

    /// How many proposals wait for a person; counts to 100 at most.
    public int proposals() {
        return jdbc.sql(
                        "select count(*) from (select 1 from incident where state = 'proposed' and not exercise limit 100) p")
                .query(Integer.class)
                .single();
    }

    /// The newest entries first.
    ///
    /// @param before id of the last entry of the page before; `Long.MAX_VALUE` for the first page
    public List<IncidentLogEntry> log(Incident incident, long before, int limit) {
        return log.entries(incident.id(), before, limit);
    }

    /// The attached tickets by place, urgency and clock. One statement; it reads the tickets of this incident only.
    public AttachedCounts attachedCounts(Incident incident, Viewer viewer) {
        var visibility = viewer.visibility();
        var now = clock.instant();
        return new AttachedCounts(jdbc.sql("""
                        select coalesce(left(t.place_code, 8), '') as place, t.urgency,
                               case when not (%s) then 'ended'
                                    when t.next_due_at < :now then 'late'
                                    when t.next_due_at < :soon then 'due'
                                    else 'on-time' end as clock,
                               count(*) as tickets
                        from incident_ticket a
                        join ticket t on t.id = a.ticket_id
                        where a.incident_id = :incident and %s
                        group by 1, 2, 3
                        order by 1, 2, 3
                        """.formatted(TicketState.IS_OPEN, visibility.sql()))
                .param("incident", incident.id())
                .param("now", Timestamp.from(now))
                .param("soon", Timestamp.from(now.plus(SOON)))
                .params(visibility.parameters())
                .query((row, n) -> new AttachedCounts.Row(
                        row.getString("place"),
                        Urgency.of(row.getString("urgency")),
                        AttachedCounts.TicketClock.of(row.getString("clock")),
                        row.getInt("tickets")))
                .list());
    }

    /// How many tickets each of several incidents has, by id of the incident; without those that have none.
    public Map<Long, Integer> attached(Collection<Incident> incidents, Viewer viewer) {
        if (incidents.isEmpty()) {
            return Map.of();
        }
        var visibility = viewer.visibility();
        return jdbc
                .sql("""
                        select a.incident_id, count(*) from incident_ticket a
                        join ticket t on t.id = a.ticket_id
                        where a.incident_id in (:incidents) and %s
                        group by 1
                        """.formatted(visibility.sql()))
                .param("incidents", incidents.stream().map(Incident::id).toList())
                .params(visibility.parameters())
                .query((row, n) -> Map.entry(row.getLong(1), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// The attached tickets that the viewer may see, newest first.
    ///
    /// @param before id of the last ticket of the page before; `Long.MAX_VALUE` for the first page
    public List<TicketSummary> tickets(Incident incident, Viewer viewer, long before, int limit) {
        var visibility = viewer.visibility();
        var ids = jdbc.sql("""
                        select t.id from incident_ticket a
                        join ticket t on t.id = a.ticket_id
                        where a.incident_id = :incident and a.ticket_id < :before and %s
                        order by a.ticket_id desc
                        limit :limit
                        """.formatted(visibility.sql()))
                .param("incident", incident.id())
                .param("before", before)
                .param("limit", limit)
                .params(visibility.parameters())
                .query(Long.class)
                .list();
        var found = new ArrayList<>(tickets.summaries(ids, visibility));
        found.sort(Comparator.comparingLong(TicketSummary::id).reversed());
        return List.copyOf(found);
    }

    /// The incident that a ticket is attached to.
    ///
    /// @param ticketId of a ticket that the viewer was shown
    public Optional<Incident> ofTicket(long ticketId) {
        return jdbc.sql("select incident_id from incident_ticket where ticket_id = :ticket")
                .param("ticket", ticketId)
                .query(Long.class)
                .optional()
                .flatMap(reader::find);
    }

    /// Open incidents that a ticket from a place may belong to, oldest first.
    ///
    /// @param placeCode null if the place is unknown: then none
    /// @param exercise of which exercise the ticket is; null for a real one
    public List<Incident> around(@Nullable String placeCode, @Nullable Long exercise) {
        return placeCode == null
                ? List.of()
                : reader.living(PlaceLine.of(placeCode), exercise).stream()
                        .filter(Incident::isOpen)
                        .toList();
    }
}
