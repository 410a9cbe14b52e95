package id.tanggap.assignment;

import id.tanggap.access.Visibility;
import id.tanggap.region.GeoPoint;
import id.tanggap.region.RegionCode;
import id.tanggap.routing.RoutingQuestion;
import id.tanggap.routing.rule.ReportFacts;
import id.tanggap.ticket.TicketNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the special rules would be told of tickets that exist: their first message, who wrote it, how it came.
@Repository
public class ReportFactsReader {

    private static final String SELECT = """
            select t.number, t.category, t.place_code, t.latitude, t.longitude, t.kind, t.urgency, t.channel,
                   t.channel_name, t.created_at, t.subject || chr(10) || coalesce(first.text, '') as text,
                   array(select c.value from contact_point c where c.reporter_id = t.reporter_id) as reporters
            from ticket t
            left join lateral (
                select left(m.text, 20000) as text from ticket_message m
                where m.ticket_id = t.id and m.direction = 'in'
                order by m.id
                limit 1
            ) first on true
            """;

    private final JdbcClient jdbc;

    ReportFactsReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A ticket as it would be routed.
    public record Reported(TicketNumber number, RoutingQuestion question) {}

    /// For the program itself; one statement.
    Optional<ReportFacts> of(long ticketId) {
        return select("t.id = :id", Map.of("id", ticketId), 1).stream()
                .flatMap(one -> one.question().facts().stream())
                .findFirst();
    }

    /// The newest tickets that a viewer may see, without those of exercises; one statement, read along the primary key.
    public List<Reported> newest(Visibility visibility, int limit) {
        var real = visibility.ofRealTickets();
        return select(real.sql(), real.parameters(), limit);
    }

    private List<Reported> select(String condition, Map<String, Object> parameters, int limit) {
        return jdbc.sql(SELECT + "where " + condition + " order by t.id desc limit :limit")
                .params(parameters)
                .param("limit", limit)
                .query((row, n) -> reported(row))
                .list();
    }

    private static Reported reported(ResultSet row) throws SQLException {
        var facts = new ReportFacts(
                row.getString("text"),
                List.of((String[]) row.getArray("reporters").getArray()),
                new HashSet<>(List.of(row.getString("channel"), row.getString("channel_name"))),
                row.getString("kind"),
                row.getString("urgency"),
                row.getTimestamp("created_at").toInstant());
        return new Reported(
                new TicketNumber(row.getString("number")),
                new RoutingQuestion(
                        row.getString("category"),
                        Optional.ofNullable(row.getString("place_code")).map(RegionCode::new),
                        point(row),
                        Optional.of(facts)));
    }

    private static Optional<GeoPoint> point(ResultSet row) throws SQLException {
        var latitude = row.getObject("latitude", Double.class);
        var longitude = row.getObject("longitude", Double.class);
        return latitude == null || longitude == null
                ? Optional.empty()
                : Optional.of(new GeoPoint(latitude, longitude));
    }
}
