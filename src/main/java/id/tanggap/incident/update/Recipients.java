package id.tanggap.incident.update;

import id.tanggap.access.Viewer;
import id.tanggap.incident.Incident;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who is told about an incident: the reporters of its tickets that the viewer may see, each once.
///
/// Tickets are of one reporter if they have the same record, the same address or number, or records that a person has
/// linked as one citizen. Cancelled tickets (spam, not ours) tell nobody.
@Repository
class Recipients {

    private final JdbcClient jdbc;

    Recipients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A reporter and the ticket on which they are told.
    ///
    /// @param person the same text for the same reporter, whoever asks
    record Recipient(long ticket, String person) {}

    private record Row(
            long ticket, @Nullable Long reporter, @Nullable String address) {
        static Row of(ResultSet row, int n) throws SQLException {
            return new Row(row.getLong("id"), row.getObject("reporter_id", Long.class), row.getString("address"));
        }
    }

    /// Newest tickets first. Two statements, whatever the number of tickets.
    List<Recipient> of(Incident incident, Viewer viewer) {
        var rows = rows(incident, viewer);
        var groups = new Groups();
        for (var row : rows) {
            groups.join(ticketKey(row), row.reporter() == null ? null : "reporter-" + row.reporter());
            groups.join(ticketKey(row), row.address());
        }
        linked(rows).forEach(groups::join);
        var byPerson = new LinkedHashMap<String, Recipient>();
        for (var row : rows) {
            var person = groups.of(ticketKey(row));
            byPerson.putIfAbsent(person, new Recipient(row.ticket(), person));
        }
        return List.copyOf(byPerson.values());
    }

    private static String ticketKey(Row row) {
        return "ticket-" + row.ticket();
    }

    private List<Row> rows(Incident incident, Viewer viewer) {
        var visibility = viewer.visibility();
        return jdbc.sql("""
                        select t.id, t.reporter_id, 'address-' || c.id as address
                        from incident_ticket a
                        join ticket t on t.id = a.ticket_id
                        left join contact_point c on c.id = t.reporter_via
                        where a.incident_id = :incident and t.state <> 'cancelled' and %s
                        order by t.id desc
                        """.formatted(visibility.sql()))
                .param("incident", incident.id())
                .params(visibility.parameters())
                .query(Row::of)
                .list();
    }

    private Map<String, String> linked(List<Row> rows) {
        var reporters = rows.stream()
                .map(Row::reporter)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var links = new HashMap<String, String>();
        if (!reporters.isEmpty()) {
            jdbc.sql("""
                            select a_id, b_id from reporter_link
                            where a_id = any(:reporters::bigint[]) and verdict = 'same' and undone_at is null
                            """).param("reporters", reporters.toArray(Long[]::new)).query(row -> {
                links.put("reporter-" + row.getLong("b_id"), "reporter-" + row.getLong("a_id"));
            });
        }
        return links;
    }

    /// Disjoint sets of names; a set is named by its first member in the order of text.
    private static final class Groups {

        private final Map<String, SortedSet<String>> sets = new HashMap<>();

        @SuppressWarnings("ReferenceEquality") // the same group, not one with the same members
        void join(String one, @Nullable String other) {
            var set = sets.computeIfAbsent(one, Groups::alone);
            if (other == null) {
                return;
            }
            var second = sets.computeIfAbsent(other, Groups::alone);
            if (set != second) {
                set.addAll(second);
                new ArrayList<>(second).forEach(member -> sets.put(member, set));
            }
        }

        private static SortedSet<String> alone(String name) {
            return new TreeSet<>(Set.of(name));
        }

        /// Names of addresses come first, then of reporters, then of tickets.
        String of(String name) {
            return Objects.requireNonNull(sets.get(name)).first();
        }
    }
}
