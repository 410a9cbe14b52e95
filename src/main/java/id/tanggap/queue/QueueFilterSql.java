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

    static QueueFilterSql of(QueueFilter condition, Viewer viewer, Taxonomy taxonomy, Instant now) {
        var sql = new QueueFilterSql();
        sql.states(condition);
        sql.people(condition, viewer);
        sql.matter(condition, taxonomy);
        sql.due(condition, now);
        sql.seen(condition, viewer.visibility());
        return sql;
    }

    /// Queues of an office are read along its own indexes; watched tickets may be of another office.
    private void seen(QueueFilter condition, Visibility visibility) {
        conditions.add(condition.watched() ? visibility.sql() : visibility.queueSql());
        parameters.putAll(visibility.parameters());
    }

    private void states(QueueFilter condition) {
        if (condition.isOpenOnly()) {
            conditions.add(TicketState.IS_OPEN);
        }
        if (condition.isEndedOnly()) {
            conditions.add(ENDED);
        }
        if (condition.states().size() == 1) {
            conditions.add("t.state = '" + condition.states().getFirst().code() + "'");
        } else if (!condition.states().isEmpty()) {
            conditions.add(condition.states().stream()
                    .map(state -> "'" + state.code() + "'")
                    .collect(Collectors.joining(", ", "t.state in (", ")")));
        }
    }

    private void people(QueueFilter condition, Viewer viewer) {
        var me = viewer.userId() == null ? -1L : viewer.userId();
        switch (condition.whose()) {
            case ANYONE -> {}
            case NOBODY -> conditions.add("t.assignee_id is null");
            case ME -> equal("t.assignee_id", "queue_me", me);
        }
        if (condition.team() != null) {
            equal("t.team_id", "queue_team", condition.team());
        }
        if (condition.watched()) {
            newest("ticket_watcher", "user_id", "queue_me", me);
        }
        if (condition.tag() != null) {
            newest("ticket_tag", "tag", "queue_tag", condition.tag());
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

    private void matter(QueueFilter condition, Taxonomy taxonomy) {
        var office = condition.office();
        if (QueueFilter.NATIONAL.equals(office)) {
            conditions.add("t.balai_code is null");
        } else if (office != null) {
            equal("t.balai_code", "queue_office", office);
        }
        if (condition.urgency() != null) {
            conditions.add("t.urgency = '" + condition.urgency().code() + "'");
        }
        if (condition.category() != null) {
            var leaves = leaves(condition.category(), taxonomy);
            if (leaves.size() == 1) {
                equal("t.category", "queue_category", leaves.getFirst());
            } else {
                conditions.add("t.category in (:queue_category)");
                parameters.put("queue_category", leaves);
            }
        }
    }

    /// The leaves of a group; of a leaf itself.
    public static List<String> leaves(String category, Taxonomy taxonomy) {
        var leaves = taxonomy.leaves().stream()
                .map(Category::code)
                .filter(code -> code.startsWith(category + "."))
                .toList();
        return leaves.isEmpty() ? List.of(category) : leaves;
    }

    private void due(QueueFilter condition, Instant now) {
        if (condition.due() == DueFilter.ANY) {
            return;
        }
        parameters.put("queue_now", Timestamp.from(now));
        if (condition.due() == DueFilter.BREACHED) {
            conditions.add("coalesce(t.next_due_at, 'infinity') < :queue_now");
        } else {
            conditions.add("coalesce(t.next_due_at, 'infinity') between :queue_now and :queue_until");
            parameters.put("queue_until", Timestamp.from(now.plus(Duration.ofHours(condition.hours()))));
        }
    }

    String where() {
        return String.join("\n  and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
