package id.tanggap.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The mails that could not be taken, by mailbox. Any node may ask for them again.
@Repository
public class MailboxFailures {

    private static final int MOST_SHOWN = 50;

    private final JdbcClient jdbc;
    private final ChannelChanges changes;

    MailboxFailures(JdbcClient jdbc, ChannelChanges changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    /// A folder in one numbering of its mails.
    ///
    /// @param channelName name of the channel's file
    public record Mailbox(String channelName, String folder, long uidValidity) {}

    /// All failures of a mailbox by UID; one statement.
    public Map<Long, MailboxFailure> of(Mailbox mailbox) {
        return jdbc
                .sql("""
                        select uid, reason, failures, first_at, last_at, next_at from mailbox_failure
                        where channel_name = :channel and folder = :folder and uid_validity = :validity
                        """)
                .param("channel", mailbox.channelName())
                .param("folder", mailbox.folder())
                .param("validity", mailbox.uidValidity())
                .query(MailboxFailures::failure)
                .list()
                .stream()
                .collect(Collectors.toMap(MailboxFailure::uid, Function.identity()));
    }

    /// Writes the last failure of a mail.
    public void write(Mailbox mailbox, MailboxFailure failure) {
        jdbc.sql("""
                        insert into mailbox_failure
                            (channel_name, folder, uid_validity, uid, reason, failures, first_at, last_at, next_at)
                        values (:channel, :folder, :validity, :uid, :reason, :failures, :first, :last, :next)
                        on conflict (channel_name, folder, uid_validity, uid) do update set
                            reason = excluded.reason, failures = excluded.failures,
                            last_at = excluded.last_at, next_at = excluded.next_at
                        """)
                .param("channel", mailbox.channelName())
                .param("folder", mailbox.folder())
                .param("validity", mailbox.uidValidity())
                .param("uid", failure.uid())
                .param("reason", failure.reason())
                .param("failures", failure.failures())
                .param("first", Timestamp.from(failure.firstAt()))
                .param("last", Timestamp.from(failure.lastAt()))
                .param("next", Timestamp.from(failure.nextAt()))
                .update();
        changes.notifyAfterCommit(mailbox.channelName());
    }

    /// These mails came in, or are gone.
    public void clear(Mailbox mailbox, Collection<Long> uids) {
        if (!uids.isEmpty()) {
            jdbc.sql("""
                            delete from mailbox_failure
                            where channel_name = :channel and folder = :folder and uid_validity = :validity
                              and uid in (:uids)
                            """)
                    .param("channel", mailbox.channelName())
                    .param("folder", mailbox.folder())
                    .param("validity", mailbox.uidValidity())
                    .param("uids", uids)
                    .update();
            changes.notifyAfterCommit(mailbox.channelName());
        }
    }

    /// The folder has another numbering now: the mails of before have new UIDs, and are new.
    public void clearOtherNumberings(Mailbox mailbox) {
        jdbc.sql("""
                        delete from mailbox_failure
                        where channel_name = :channel and (folder <> :folder or uid_validity <> :validity)
                        """)
                .param("channel", mailbox.channelName())
                .param("folder", mailbox.folder())
                .param("validity", mailbox.uidValidity())
                .update();
    }

    /// The failed mails of all mailboxes by channel name, the newest 50 of each; one statement.
    public Map<String, List<MailboxFailure>> failed() {
        return jdbc
                .sql("""
                        select channel_name, uid, reason, failures, first_at, last_at, next_at
                        from (
                            select *, row_number() over (partition by channel_name order by uid desc) as n
                            from mailbox_failure where failures >= :enough
                        ) as numbered
                        where n <= :most
                        order by channel_name, uid
                        """)
                .param("enough", MailboxFailure.ENOUGH)
                .param("most", MOST_SHOWN)
                .query((row, n) -> Map.entry(row.getString("channel_name"), failure(row, n)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /// Asks for a failed mail in the next round, because its server was repaired.
    ///
    /// @return false if it is not failed any more
    public boolean retry(String channelName, long uid, Instant now) {
        return jdbc.sql("""
                        update mailbox_failure set next_at = least(next_at, :now)
                        where channel_name = :channel and uid = :uid
                        """)
                        .param("now", Timestamp.from(now))
                        .param("channel", channelName)
                        .param("uid", uid)
                        .update()
                > 0;
    }

    private static MailboxFailure failure(ResultSet row, int n) throws SQLException {
        return new MailboxFailure(
                row.getLong("uid"),
                row.getString("reason"),
                row.getInt("failures"),
                row.getTimestamp("first_at").toInstant(),
                row.getTimestamp("last_at").toInstant(),
                row.getTimestamp("next_at").toInstant());
    }
}
