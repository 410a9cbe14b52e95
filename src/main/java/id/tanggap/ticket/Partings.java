package id.tanggap.ticket;

import id.tanggap.access.Viewer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Where a ticket went that somebody has just changed out of their own sight. Asked only after a verb of theirs, and
/// told once, to them: they knew the ticket, and should know who has it now.
@Service
public class Partings {

    private final JdbcClient jdbc;

    Partings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param category it has now
    /// @param balai that has it now; null for the national desk
    public record Parting(String category, @Nullable String balai) {}

    /// @return empty if they see it still
    public Optional<Parting> of(TicketNumber number, Viewer viewer) {
        var visibility = viewer.visibility();
        return jdbc.sql("select t.category, t.balai_code from ticket t where t.number = :number and not (%s)"
                        .formatted(visibility.sql()))
                .param("number", number.digits())
                .params(visibility.parameters())
                .query((row, n) -> new Parting(row.getString(1), row.getString(2)))
                .optional();
    }
}
