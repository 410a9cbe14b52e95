package id.tanggap.ticket.privacy;

import id.tanggap.access.Viewer;
import id.tanggap.ticket.TicketNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// What tickets say about the citizen who wrote them: only tickets that the viewer may see, and whose reporter may be
/// shown to them. Each statement reads along the index `ticket_reporter`, no further than one citizen's tickets.
@Service
public class CitizenTicketHistory {

    /// If more citizens than this give a NIK, it belongs to a beneficiary whom they write for, not to the writer.
    private static final int MOST = 10;

    private final JdbcClient jdbc;

    CitizenTicketHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The ticket by which a contact point was proven.
    public record Proof(TicketNumber number, String channel, Instant at) {}

    /// Those of these reporter records of which the viewer may see a ticket.
    public Set<Long> visibleReporters(Collection<Long> reporters, Viewer viewer) {
        if (reporters.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(ofReporters("""
                        select distinct t.reporter_id from ticket t where t.reporter_id in (:reporters) and %s
                        """, reporters, viewer).query(Long.class).list());
    }

    /// The first ticket that came from each contact point, by its id.
    public Map<Long, Proof> proofs(Collection<Long> reporters, Viewer viewer) {
        return ofReporters("""
                        select distinct on (t.reporter_via) t.reporter_via, t.number, t.channel, t.created_at
                        from ticket t
                        where t.reporter_id in (:reporters) and t.reporter_via is not null and %s
                        order by t.reporter_via, t.id
                        """, reporters, viewer)
                .query((row, n) -> Map.entry(
                        row.getLong(1),
                        new Proof(
                                new TicketNumber(row.getString(2)),
                                row.getString(3),
                                row.getTimestamp(4).toInstant())))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// The language of their last ticket, `id` or `en`.
    public Optional<String> language(Collection<Long> reporters, Viewer viewer) {
        return ofReporters("""
                        select t.language from ticket t
                        where t.reporter_id in (:reporters) and %s
                        order by t.id desc limit 1
                        """, reporters, viewer).query(String.class).optional();
    }

    /// Codes of the places in their last 50 tickets.
    public List<String> places(Collection<Long> reporters, Viewer viewer) {
        return ofReporters("""
                        select distinct place_code
                        from (select t.place_code from ticket t
                              where t.reporter_id in (:reporters) and t.place_code is not null and %s
                              order by t.id desc limit 50) as lately
                        """, reporters, viewer).query(String.class).list();
    }

    /// Those of these reporter records that have a ticket about one of these places, each with the place.
    public Map<Long, String> livingAt(Collection<Long> reporters, Collection<String> places, Viewer viewer) {
        if (reporters.isEmpty() || places.isEmpty()) {
            return Map.of();
        }
        return pairs(ofReporters("""
                        select t.reporter_id, max(t.place_code)
                        from ticket t
                        where t.reporter_id in (:reporters) and t.place_code in (:values) and %s
                        group by t.reporter_id
                        """, reporters, viewer).param("values", places));
    }

    /// Other reporter records whose tickets give a NIK that a ticket of these gives; none if there are more than ten.
    public List<Long> sameNik(Collection<Long> reporters, Viewer viewer) {
        var named = ofReporters("""
                        select distinct f.value
                        from ticket t
                        join ticket_field f on f.ticket_id = t.id and f.code = 'nik'
                        where t.reporter_id in (:reporters) and %s
                        limit 50
                        """, reporters, viewer).query(String.class).list();
        if (named.isEmpty()) {
            return List.of();
        }
        var found = pairs(ofReporters("""
                        select t.reporter_id, max(f.value)
                        from ticket_field f
                        join ticket t on t.id = f.ticket_id
                        where f.code = 'nik' and f.value in (:values)
                          and t.reporter_id not in (:reporters) and %s
                        group by t.reporter_id
                        limit 11
                        """, reporters, viewer).param("values", named));
        return found.size() > MOST ? List.of() : List.copyOf(found.keySet());
    }

    /// @param sql with `%s` where the condition of visibility belongs; it leaves out tickets whose reporter is hidden
    ///     from the viewer
    private JdbcClient.StatementSpec ofReporters(String sql, Collection<Long> reporters, Viewer viewer) {
        var visibility = viewer.visibility();
        return jdbc.sql(sql.formatted(visibility.sql() + " and " + visibility.identitySql()))
                .param("reporters", reporters)
                .params(visibility.parameters());
    }

    private static Map<Long, String> pairs(JdbcClient.StatementSpec statement) {
        return statement.query((row, n) -> Map.entry(row.getLong(1), row.getString(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
