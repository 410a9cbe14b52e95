package id.tanggap.queue;

import id.tanggap.access.Viewer;
import id.tanggap.taxonomy.Taxonomy;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.ticket.view.TicketReader;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Reads the tickets of a queue: a page, which of some tickets belong to it, and how many there are.
///
/// A page is two statements: the keys along an index, then the rows by their keys.
@Service
public class QueueReader {

    /// The highest count.
    public static final int COUNTED = 1000;

    private final JdbcClient jdbc;
    private final TicketReader tickets;
    private final Taxonomy taxonomy;
    private final Clock clock;

    QueueReader(JdbcClient jdbc, TicketReader tickets, Taxonomy taxonomy, Clock clock) {
        this.jdbc = jdbc;
        this.tickets = tickets;
        this.taxonomy = taxonomy;
        this.clock = clock;
    }

    /// The end of a page.
    ///
    /// @param at the time by which the queue sorts; null where a ticket has none, or only the id counts
    public record Key(@Nullable Instant at, long id) {}

    /// @param next where the next page begins; null on the last one
    public record Page(
            List<TicketSummary> tickets, @Nullable Key next) {
        public Page {
            tickets = List.copyOf(tickets);
        }
    }

    /// @param after the last ticket of the page before; null for the first page
    public Page page(SavedQueue queue, Viewer viewer, @Nullable Key after, int limit) {
        var keys = keys(queue, viewer, after, limit + 1);
        var shown = keys.subList(0, Math.min(limit, keys.size()));
        return new Page(inOrder(shown, viewer), keys.size() > limit ? shown.getLast() : null);
    }

    private List<Key> keys(SavedQueue queue, Viewer viewer, @Nullable Key after, int limit) {
        var sql = QueueFilterSql.of(queue.filter(), viewer, taxonomy, clock.instant());
        var statement = jdbc.sql(statement(queue.sort(), sql.where(), after != null, limit))
                .params(sql.parameters());
        if (after != null) {
            statement = statement
                    .param("after", after.id())
                    .param("after_at", after.at() == null ? null : Timestamp.from(after.at()));
        }
        return statement
                .query((row, n) -> new Key(instant(row.getTimestamp(2)), row.getLong(1)))
                .list();
    }

    /// The limit is in the text: for a parameter, the planner prefers a sort to the index.
    static String statement(QueueSort sort, String where, boolean behind, int limit) {
        return """
                select t.id, %s
                from ticket t
                where %s
                order by %s
                limit %d
                """.formatted(sort.at(), behind ? where + "\n  and " + sort.behind() : where, sort.order(), limit);
    }

    private List<TicketSummary> inOrder(List<Key> keys, Viewer viewer) {
        var ids = keys.stream().map(Key::id).toList();
        Map<Long, TicketSummary> byId = tickets.summaries(ids, viewer.visibility()).stream()
                .collect(Collectors.toMap(TicketSummary::id, Function.identity()));
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    /// Those of some tickets that belong to a queue now, in its order; two statements.
    ///
    /// @param numbers of tickets, as digits
    public List<TicketSummary> among(Collection<String> numbers, SavedQueue queue, Viewer viewer) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        var sql = QueueFilterSql.of(queue.filter(), viewer, taxonomy, clock.instant());
        var keys = jdbc.sql("""
                        select t.id, %s
                        from ticket t
                        where t.number in (:numbers) and %s
                        order by %s
                        """.formatted(
                                queue.sort().at(), sql.where(), queue.sort().order()))
                .param("numbers", numbers)
                .params(sql.parameters())
                .query((row, n) -> new Key(instant(row.getTimestamp(2)), row.getLong(1)))
                .list();
        return inOrder(keys, viewer);
    }

    /// How many there are, counted along an index up to `COUNTED`.
    public long countedUp(QueueFilter filter, Viewer viewer) {
        var sql = QueueFilterSql.of(filter, viewer, taxonomy, clock.instant());
        return jdbc.sql(counting(sql.where(), filter.due() != DueFilter.ANY))
                .params(sql.parameters())
                .query(Long.class)
                .single();
    }

    /// Conditions on the due time are counted in its order: otherwise the limit makes the planner read all open
    /// tickets.
    static String counting(String where, boolean timed) {
        return """
                select count(*) from (
                    select 1 from ticket t
                    where %s
                    %s
                    limit %d
                ) as counted
                """.formatted(where, timed ? "order by " + QueueSort.DUE.order() : "", COUNTED);
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
