package id.tanggap.ticket;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Holds tickets against their timelines: a row that its timeline does not give back was changed behind the program's
/// back, or by a fault in it.
@Service
public class TimelineCheck {

    private final JdbcClient jdbc;
    private final TicketRows rows;
    private final TicketParts parts;

    TimelineCheck(JdbcClient jdbc, TicketRows rows, TicketParts parts) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.parts = parts;
    }

    /// @param faults one line each, without anything a citizen wrote
    public record Finding(TicketNumber number, List<String> faults) {}

    /// Checks one ticket; locks it so that nothing changes between the two looks.
    @Transactional
    public Optional<Finding> check(long ticketId) {
        return rows.lock(ticketId).flatMap(ticket -> {
            var replay = TicketReplay.of(parts.events(ticketId));
            var faults = Stream.concat(replay.illegal().stream(), replay.differencesFrom(ticket).stream())
                    .toList();
            return faults.isEmpty() ? Optional.empty() : Optional.of(new Finding(ticket.number(), faults));
        });
    }

    /// Ids of tickets after one, in order: for whoever checks them all, page by page.
    public List<Long> after(long ticketId, int limit) {
        return jdbc.sql("select t.id from ticket t where t.id > :after order by t.id limit :limit")
                .param("after", ticketId)
                .param("limit", limit)
                .query(Long.class)
                .list();
    }
}
