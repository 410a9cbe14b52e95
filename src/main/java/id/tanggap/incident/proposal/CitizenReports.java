package id.tanggap.incident.proposal;

import id.tanggap.incident.IncidentType;
import id.tanggap.incident.IncidentTypes;
import id.tanggap.region.RegionCode;
import id.tanggap.taxonomy.CategoryTrait;
import id.tanggap.taxonomy.Taxonomy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads what of some tickets speaks for an incident: those about a disaster or relief from a known place. Restricted
/// categories are left out, because everybody sees a proposal.
@Repository
class CitizenReports {

    private static final IncidentTypes TYPES = IncidentTypes.shipped();
    private static final int LONGEST = 4000;

    private final JdbcClient jdbc;
    private final Taxonomy taxonomy;

    CitizenReports(JdbcClient jdbc, Taxonomy taxonomy) {
        this.jdbc = jdbc;
        this.taxonomy = taxonomy;
    }

    /// In the order of their ids. One statement along the primary keys.
    List<CitizenReport> of(Collection<Long> tickets) {
        if (tickets.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select t.id, t.place_code, t.reporter_id, t.created_at, t.exercise_id,
                               left(concat_ws(' ', (select m.text from ticket_message m
                                                    where m.ticket_id = t.id and m.direction = 'in'
                                                    order by m.id limit 1)), :longest) as words
                        from ticket t
                        where t.id in (:tickets) and t.category in (:categories) and t.place_code is not null
                          and not exists (select 1 from restricted_category r where r.category = t.category)
                        order by t.id
                        """)
                .param("longest", LONGEST)
                .param("tickets", tickets)
                .param("categories", categories())
                .query((row, n) -> report(row))
                .list();
    }

    private static CitizenReport report(ResultSet row) throws SQLException {
        var ticket = row.getLong("id");
        var reporter = row.getObject("reporter_id", Long.class);
        return new CitizenReport(
                ticket,
                new RegionCode(row.getString("place_code")),
                reporter == null ? "ticket-" + ticket : Long.toString(reporter),
                TYPES.of(Objects.toString(row.getString("words"), ""))
                        .map(IncidentType::code)
                        .orElse(IncidentTypes.OTHER),
                row.getTimestamp("created_at").toInstant(),
                row.getObject("exercise_id", Long.class));
    }

    private List<String> categories() {
        return Stream.concat(
                        taxonomy.with(CategoryTrait.DISASTER).stream(), taxonomy.with(CategoryTrait.RELIEF).stream())
                .distinct()
                .toList();
    }
}
