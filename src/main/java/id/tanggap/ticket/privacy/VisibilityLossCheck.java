package id.tanggap.ticket.privacy;

import id.tanggap.access.Viewer;
import id.tanggap.ticket.TicketNumber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Finds where a ticket went that somebody has just moved out of their own visibility. Called only after a command of
/// theirs, once, so that they learn who has the ticket now.
@Service
public class VisibilityLossCheck {

    private final JdbcClient jdbc;

    VisibilityLossCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param category of the ticket now
    /// @param balai code of the balai that has it now; null for the national desk
    public record CurrentOwner(String category, @Nullable String balai) {}

    /// @return empty if they can still see it
    public Optional<CurrentOwner> of(TicketNumber number, Viewer viewer) {
        var visibility = viewer.visibility();
        return jdbc.sql("select t.category, t.balai_code as balai from ticket t where t.number = :number and not (%s)"
                        .formatted(visibility.sql()))
                .param("number", number.digits())
                .params(visibility.parameters())
                .query(CurrentOwner.class)
                .optional();
    }
}
