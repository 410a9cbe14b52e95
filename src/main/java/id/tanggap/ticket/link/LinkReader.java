package id.tanggap.ticket.link;

import id.tanggap.access.Viewer;
import id.tanggap.platform.privacy.MaskedText;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The tickets that a ticket is linked to, as far as the viewer may see them.
@Repository
public class LinkReader {

    /// As many as a page shows; an incident may have thousands of reports.
    public static final int MOST = 30;

    private final JdbcClient jdbc;

    LinkReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The role of the other ticket.
    public enum Role {
        /// The main ticket: this one is its duplicate.
        MAIN,
        DUPLICATE,
        INCIDENT,
        REPORT,
        RELATED
    }

    public record Linked(Role role, TicketNumber number, String subject, TicketState state) {}

    /// Latest links first; one statement along two indexes.
    ///
    /// @param ticketId of a ticket that the viewer was shown
    public List<Linked> of(long ticketId, Viewer viewer) {
        var visibility = viewer.visibility();
        return jdbc.sql("""
                        with tie as (
                            select kind, true as outward, to_id as other, at from ticket_link
                            where from_id = :id and undone_at is null
                            union all
                            (select kind, false, from_id, at from ticket_link
                            where to_id = :id and undone_at is null
                            order by at desc limit :most)
                        )
                        select tie.kind, tie.outward, t.number, %s as subject, t.state
                        from tie
                        join ticket t on t.id = tie.other
                        where %s
                        order by tie.kind = 'related', tie.outward desc, tie.at desc
                        limit :most
                        """.formatted(visibility.subjectSql(), visibility.sql()))
                .param("id", ticketId)
                .param("most", MOST)
                .params(visibility.parameters())
                .query(LinkReader::linked)
                .list();
    }

    private static Linked linked(ResultSet row, int n) throws SQLException {
        return new Linked(
                role(LinkKind.of(row.getString("kind")), row.getBoolean("outward")),
                new TicketNumber(row.getString("number")),
                MaskedText.mask(row.getString("subject")),
                TicketState.of(row.getString("state")));
    }

    private static Role role(LinkKind kind, boolean outward) {
        return switch (kind) {
            case DUPLICATE -> outward ? Role.MAIN : Role.DUPLICATE;
            case CHILD -> outward ? Role.INCIDENT : Role.REPORT;
            case RELATED -> Role.RELATED;
        };
    }
}
