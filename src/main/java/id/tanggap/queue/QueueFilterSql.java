package id.tanggap.queue;

import id.tanggap.access.Viewer;
import id.tanggap.access.Visibility;
import id.tanggap.taxonomy.Category;
import id.tanggap.taxonomy.Taxonomy;
import id.tanggap.ticket.TicketState;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Translates a condition to SQL on `ticket t`, with the viewer's visibility.
///
/// Codes of our own enums are in the text and not in parameters: only so PostgreSQL uses the partial indexes.
public final class QueueFilterSql {

    /// How many of the newest tickets with a tag, or with a watcher, a queue reads: the cost is bounded.
    static final int LOOKED_AT = 1000;

    private static final String ENDED = "t.state in ('resolved', 'closed', 'cancelled') and t.ended_at is not null";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    private QueueFilterSql() {}

    static QueueFilterSql of(QueueFilter filter, Viewer viewer, Taxonomy taxonomy, Instant now) {
        var sql = new QueueFilterSql();
        sql.states(filter);
        sql.people(filter, viewer);
        sql.matter(filter, taxonomy);
        sql.due(filter, now);
        sql.seen(filter, viewer.visibility());
        return sql;
    }

    /// Queues of an office are read along its own indexes; watched tickets may be of another office.
    private void seen(QueueFilter filter, Visibility visibility) {
        conditions.add(filter.watched() ? visibility.sql() : visibility.queueSql());
        parameters.putAll(visibility.parameters());
    }

    private void states(QueueFilter filter) {
        if (filter.isOpenOnly()) {
            conditions.add(TicketState.IS_OPEN);
        }
        if (filter.isEndedOnly()) {
            conditions.add(ENDED);
        }
        var states = filter.state().states();
        if (states.size() == 1) {
            conditions.add("t.state = '" + states.getFirst().code() + "'");
        } else if (!states.isEmpty()) {
            conditions.add(states.stream()
                    .map(state -> "'" + state.code() + "'")
                    .collect(Collectors.joining(", ", "t.state in (", ")")));
        }
    }

    private void people(QueueFilter filter, Viewer viewer) {
        var me = viewer.userId() == null ? -1L : viewer.userId();
        switch (filter.whose()) {
            case ANYONE -> {}
            case NOBODY -> conditions.add("t.assignee_id is null");
            case ME -> equal("t.assignee_id", "queue_me", me);
        }
        if (filter.team() != null) {
            equal("t.team_id", "queue_team", filter.team());
        }
        if (filter.watched()) {
            newest("ticket_watcher", "user_id", "queue_me", me);
        }
        if (filter.tag() != null) {
            newest("ticket_tag", "tag", "queue_tag", filter.tag());
        }
    }

    private void newest(String table, String column, String parameter, Object value) {
        conditions.add("""
                t.id in (select ticket_id from %s where %s = :%s order by ticket_id desc limit %d)""".formatted(table, column, parameter, LOOKED_AT));
        parameters.put(parameter, value);
    }

    private void equal(String column, String parameter, Object value) {
        conditions.add(column + " = :" + parameter);
        parameters.put(parameter, value);
    }

    private void matter(QueueFilter filter, Taxonomy taxonomy) {
        var office = filter.office();
        if (QueueFilter.NATIONAL.equals(office)) {
            conditions.add("t.balai_code is null");
        } else if (office != null) {
            equal("t.balai_code", "queue_office", office);
        }
        if (filter.urgency() != null) {
            conditions.add("t.urgency = '" + filter.urgency().code() + "'");
        }
        if (filter.category() != null) {
            var leaves = leaves(filter.category(), taxonomy);
            if (leaves.size() == 1) {
                equal("t.category", "queue_category", leaves.getFirst());
            } else {
                conditions.add("t.category in (:queue_category)");
                parameters.put("queue_category", leaves);
            }
        }
    }

    /// The leaves of a group, closed ones too; of a leaf itself, and the one that took its tickets.
    public static List<String> leaves(String category, Taxonomy taxonomy) {
        var leaves = taxonomy.all().stream()
                .map(Category::code)
                .filter(code -> code.startsWith(category + "."))
                .toList();
        return leaves.isEmpty() ? withSuccessor(category, taxonomy) : leaves;
    }

    private static List<String> withSuccessor(String category, Taxonomy taxonomy) {
        var successor = taxonomy.successor(category);
        return successor.equals(category) ? List.of(category) : List.of(category, successor);
    }

    private void due(QueueFilter filter, Instant now) {
        if (filter.due() == DueFilter.ANY) {
            return;
        }
        parameters.put("queue_now", Timestamp.from(now));
        if (filter.due() == DueFilter.BREACHED) {
            conditions.add("coalesce(t.next_due_at, 'infinity') < :queue_now");
        } else {
            conditions.add("coalesce(t.next_due_at, 'infinity') between :queue_now and :queue_until");
            parameters.put("queue_until", Timestamp.from(now.plus(Duration.ofHours(filter.hours()))));
        }
    }

    String where() {
        return String.join("\n  and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
