package id.tanggap.writing;

import id.tanggap.access.Viewer;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketVersion;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Stores texts while staff write them: one draft of each kind for each person and ticket.
@Service
public class Drafts {

    private final JdbcClient jdbc;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Saves a draft; a blank text deletes it.
    ///
    /// @param seen the ticket and its writer, in the version on the writer's screen
    /// @return false if they may not see the ticket, or have no account
    public boolean save(TicketVersion seen, SavedDraft.Kind kind, String text) {
        if (text.isBlank()) {
            return delete(seen.number(), seen.by(), kind);
        }
        var writer = seen.by();
        var visibility = writer.visibility();
        return writer.userId() != null
                && jdbc.sql("""
                        insert into ticket_draft (ticket_id, user_id, kind, text, seen, saved_at)
                        select t.id, :user, :kind, :text, :seen, :at
                        from ticket t
                        where t.number = :number and %s
                        on conflict (ticket_id, user_id, kind) do update set
                            text = excluded.text, seen = excluded.seen, saved_at = excluded.saved_at
                        """.formatted(visibility.sql()))
                                .param("user", writer.userId())
                                .param("kind", kind.code())
                                .param("text", text.replace("\0", ""))
                                .param("seen", seen.version())
                                .param("at", Timestamp.from(clock.instant()))
                                .param("number", seen.number().digits())
                                .params(visibility.parameters())
                                .update()
                        > 0;
    }

    public boolean delete(TicketNumber number, Viewer writer, SavedDraft.Kind kind) {
        var visibility = writer.visibility();
        return jdbc.sql("""
                        delete from ticket_draft d
                        using ticket t
                        where t.id = d.ticket_id and t.number = :number and d.user_id = :user and d.kind = :kind
                          and %s
                        """.formatted(visibility.sql()))
                        .param("number", number.digits())
                        .param("user", writer.userId())
                        .param("kind", kind.code())
                        .params(visibility.parameters())
                        .update()
                > 0;
    }

    /// The text of a draft; empty if there is none.
    public Optional<String> textOf(TicketNumber number, Viewer writer, SavedDraft.Kind kind) {
        return of(number, writer).stream()
                .filter(draft -> draft.kind() == kind)
                .map(SavedDraft::text)
                .findFirst();
    }

    /// The writer's own drafts on a ticket, latest first.
    public List<SavedDraft> of(TicketNumber number, Viewer writer) {
        var visibility = writer.visibility();
        return jdbc.sql("""
                        select d.kind, d.text, d.seen, d.saved_at
                        from ticket_draft d
                        join ticket t on t.id = d.ticket_id
                        where t.number = :number and d.user_id = :user and %s
                        order by d.saved_at desc
                        """.formatted(visibility.sql()))
                .param("number", number.digits())
                .param("user", writer.userId())
                .params(visibility.parameters())
                .query((row, n) -> new SavedDraft(
                        SavedDraft.Kind.of(row.getString(1)),
                        row.getString(2),
                        row.getLong(3),
                        row.getTimestamp(4).toInstant()))
                .list();
    }
}
