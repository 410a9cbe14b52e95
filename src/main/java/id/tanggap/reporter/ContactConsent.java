package id.tanggap.reporter;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Whether people want to be texted, as they said last, with the words as evidence. Nothing is overwritten.
@Repository
public class ContactConsent {

    private final JdbcClient jdbc;

    ContactConsent(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What somebody asked for, and where it is written.
    ///
    /// @param word as they wrote it
    /// @param channelName on which
    /// @param evidence `inbound:<id>`, or `provider:<code>`
    public record Change(boolean stop, String word, String channelName, String evidence) {}

    /// @return whether this changed anything; one statement
    public boolean record(long contactId, Change change, Instant at) {
        return jdbc.sql("""
                        insert into contact_wish (contact_id, wish, word, channel_name, evidence, at)
                        select :contact, :wish, :word, :channel, :evidence, :at
                        where coalesce((select wish from contact_wish
                                        where contact_id = :contact order by id desc limit 1), 'start') <> :wish
                        """)
                        .param("contact", contactId)
                        .param("wish", change.stop() ? "stop" : "start")
                        .param("word", change.word())
                        .param("channel", change.channelName())
                        .param("evidence", change.evidence())
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    /// Since when a number wants no texts; empty if it takes them.
    public Optional<Instant> silentSince(ContactPoint point) {
        return jdbc.sql("""
                        select case when w.wish = 'stop' then w.at end
                        from contact_wish w
                        join contact_point c on c.id = w.contact_id
                        where c.kind = :kind and c.value = :value
                        order by w.id desc limit 1
                        """)
                .param("kind", point.kind().code())
                .param("value", point.value())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }
}
