package id.tanggap.ticket.link;

import id.tanggap.access.Viewer;
import id.tanggap.platform.privacy.MaskedText;
import id.tanggap.taxonomy.Urgency;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketState;
import id.tanggap.ticket.TicketSummary;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tickets from the same kabupaten or kota, opened in the 30 days before to one day after: possible duplicates and
/// reports of one incident.
@Repository
public class NearbyTickets {

    private static final Duration BEFORE = Duration.ofDays(30);
    private static final Duration AFTER = Duration.ofDays(1);
    private static final int LOOKED_AT = 120;
    private static final int KABUPATEN = 5;

    private final JdbcClient jdbc;

    NearbyTickets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param tied it is a duplicate or a report of an incident
    public record NearbyTicket(
            long id,
            TicketNumber number,
            String subject,
            TicketState state,
            String category,
            Urgency urgency,
            String place,
            Instant createdAt,
            boolean tied,
            long version) {}

    /// Newest first, without tickets whose reporter is hidden from the viewer: next to a ticket with a name they would
    /// disclose too much. None if the place of the ticket is unknown or wider than a kabupaten. One statement
    /// along an index; it reads at most 120 rows.
    ///
    /// @param ticket that the viewer was shown
    public List<NearbyTicket> of(TicketSummary ticket, Viewer viewer) {
        var area = area(ticket.classification().placeCode());
        if (area == null) {
            return List.of();
        }
        var visibility = viewer.visibility();
        return jdbc.sql("""
                        select t.id, t.number, %s as subject, t.state, t.category, t.urgency, t.place_code, t.created_at,
                               t.version,
                               t.main_id is not null or t.incident_id is not null as tied
                        from (select x.* from ticket x
                              where left(x.place_code, 5) = :area and x.created_at between :from and :to
                              order by x.created_at desc
                              limit :looked) t
                        where t.id <> :id and %s and %s
                        order by t.created_at desc
                        """.formatted(visibility.subjectSql(), visibility.sql(), visibility.identitySql()))
                .param("area", area)
                .param("from", Timestamp.from(ticket.times().createdAt().minus(BEFORE)))
                .param("to", Timestamp.from(ticket.times().createdAt().plus(AFTER)))
                .param("looked", LOOKED_AT)
                .param("id", ticket.id())
                .params(visibility.parameters())
                .query(NearbyTickets::neighbour)
                .list();
    }

    private static @Nullable String area(@Nullable String place) {
        return place == null || place.length() < KABUPATEN ? null : place.substring(0, KABUPATEN);
    }

    private static NearbyTicket neighbour(ResultSet row, int n) throws SQLException {
        return new NearbyTicket(
                row.getLong("id"),
                new TicketNumber(row.getString("number")),
                MaskedText.mask(row.getString("subject")),
                TicketState.of(row.getString("state")),
                row.getString("category"),
                Urgency.of(row.getString("urgency")),
                row.getString("place_code"),
                row.getTimestamp("created_at").toInstant(),
                row.getBoolean("tied"),
                row.getLong("version"));
    }
}
