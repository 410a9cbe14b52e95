package id.tanggap.ticket.timeline;

import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.store.TicketRow;
import id.tanggap.ticket.store.TicketRowMapper;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/// Compares tickets with their timelines: a row that differs from its timeline was changed from outside, or by a fault
/// in the program. Reads every ticket, for no viewer, and shows nothing that a citizen wrote. Locks nothing.
@Service
public class TimelineCheck {

    private static final int LOOKS = 5;

    private final JdbcClient jdbc;
    private final TimelineReader timelines;

    public TimelineCheck(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.timelines = new TimelineReader(jdbc, json);
    }

    /// @param faults one line each, without anything a citizen wrote
    public record Finding(TicketNumber number, List<String> faults) {}

    /// Checks one ticket; empty if it has no faults, or does not exist. A ticket that changes while it is checked is
    /// checked again, up to five times.
    public Optional<Finding> check(long ticketId) {
        for (var look = 1; ; look++) {
            var ticket = row(ticketId);
            if (ticket.isEmpty()) {
                return Optional.empty();
            }
            var events = timelines.of(ticketId);
            if (look == LOOKS || row(ticketId).equals(ticket)) {
                return finding(ticket.get(), events);
            }
        }
    }

    private Optional<TicketRow> row(long ticketId) {
        return jdbc.sql(TicketRowMapper.COLUMNS + "where t.id = :id")
                .param("id", ticketId)
                .query(TicketRowMapper::row)
                .optional();
    }

    private static Optional<Finding> finding(TicketRow ticket, List<TicketDetail.Event> events) {
        var replay = TimelineReplay.of(events);
        var faults = Stream.concat(replay.illegal().stream(), replay.differencesFrom(ticket).stream())
                .toList();
        return faults.isEmpty() ? Optional.empty() : Optional.of(new Finding(ticket.number(), faults));
    }

    /// Ids of tickets after one, in order: for checking all of them page by page.
    public List<Long> after(long ticketId, int limit) {
        return jdbc.sql("select t.id from ticket t where t.id > :after order by t.id limit :limit")
                .param("after", ticketId)
                .param("limit", limit)
                .query(Long.class)
                .list();
    }
}
