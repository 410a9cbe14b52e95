package id.tanggap.channel.email;

import id.tanggap.channel.MailboxFailures;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How far each mailbox has been read: the highest UID whose bytes are committed.
@Repository
class MailboxWatermarks {

    private final JdbcClient jdbc;

    MailboxWatermarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return 0 if the mailbox was never read, or was created anew under its old name (RFC 3501 section 2.3.1.1)
    long lastUid(MailboxFailures.Mailbox mailbox) {
        return jdbc.sql("""
                        select last_uid from mailbox_watermark
                        where channel_name = :channel and folder = :folder and uid_validity = :validity
                        """)
                .param("channel", mailbox.channelName())
                .param("folder", mailbox.folder())
                .param("validity", mailbox.uidValidity())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    void advance(MailboxFailures.Mailbox mailbox, long lastUid, Instant at) {
        jdbc.sql("""
                        insert into mailbox_watermark (channel_name, folder, uid_validity, last_uid, updated_at)
                        values (:channel, :folder, :validity, :uid, :at)
                        on conflict (channel_name, folder) do update set
                            uid_validity = excluded.uid_validity,
                            last_uid = excluded.last_uid,
                            updated_at = excluded.updated_at
                        """)
                .param("channel", mailbox.channelName())
                .param("folder", mailbox.folder())
                .param("validity", mailbox.uidValidity())
                .param("uid", lastUid)
                .param("at", Timestamp.from(at))
                .update();
    }
}
