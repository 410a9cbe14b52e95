package id.tanggap.channel.sms;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of incomplete messages and their parts.
@Repository
class TextPartRows {

    private final JdbcClient jdbc;

    TextPartRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isKnown(String channelName, String key) {
        return jdbc.sql("select exists (select 1 from sms_part where channel_name = :channel and part_key = :key)")
                .param("channel", channelName)
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    /// The incomplete message that this part belongs to, created if there is none. Its row stays locked: if two nodes
    /// get the last two parts at the same time, they run one after the other.
    long openSet(String channelName, TextPart part, Instant now) {
        return jdbc.sql("""
                        insert into sms_set (channel_name, provider, sender, recipient, ref, total, first_at)
                        values (:channel, :provider, :from, :to, :ref, :total, :now)
                        on conflict (channel_name, sender, recipient, ref, total) where joined_at is null
                            do update set ref = excluded.ref
                        returning id
                        """)
                .param("channel", channelName)
                .param("provider", part.provider())
                .param("from", part.from())
                .param("to", part.to())
                .param("ref", part.ref())
                .param("total", part.total())
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    Optional<String> textOf(long set, int n) {
        return jdbc.sql("select utf16 from sms_part where set_id = :set and n = :n")
                .param("set", set)
                .param("n", n)
                .query((row, i) -> text(row.getBytes(1)))
                .optional();
    }

    void insert(long set, String channelName, TextPart part, Instant now) {
        jdbc.sql("""
                        insert into sms_part (set_id, n, channel_name, part_key, utf16, original, sent_at, at)
                        values (:set, :n, :channel, :key, :utf16, :original, :sentAt, :now)
                        """)
                .param("set", set)
                .param("n", part.n())
                .param("channel", channelName)
                .param("key", part.key())
                .param("utf16", utf16(part.text()))
                .param("original", part.original())
                .param("sentAt", part.sentAt() == null ? null : Timestamp.from(part.sentAt()), java.sql.Types.TIMESTAMP)
                .param("now", Timestamp.from(now))
                .update();
    }

    int count(long set) {
        return jdbc.sql("select count(*) from sms_part where set_id = :set")
                .param("set", set)
                .query(Integer.class)
                .single();
    }

    /// @return false if another node has closed it
    boolean close(long set, Instant now) {
        return jdbc.sql("update sms_set set joined_at = :now where id = :set and joined_at is null")
                        .param("set", set)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    List<TextPart> parts(long set) {
        return jdbc.sql("""
                        select s.provider, p.part_key, s.sender, s.recipient, s.ref, p.n, s.total, p.utf16, p.sent_at,
                               p.original
                        from sms_part p join sms_set s on s.id = p.set_id
                        where p.set_id = :set
                        order by p.n
                        """).param("set", set).query(TextPartRows::part).list();
    }

    private static TextPart part(ResultSet row, int i) throws SQLException {
        var sentAt = row.getTimestamp("sent_at");
        return new TextPart(
                row.getString("provider"),
                row.getString("part_key"),
                row.getString("sender"),
                row.getString("recipient"),
                row.getString("ref"),
                row.getInt("n"),
                row.getInt("total"),
                text(row.getBytes("utf16")),
                sentAt == null ? null : sentAt.toInstant(),
                row.getString("original"));
    }

    List<Long> waitingSince(String channelName, Instant before) {
        return jdbc.sql("""
                        select id from sms_set
                        where channel_name = :channel and joined_at is null and first_at < :before
                        order by first_at
                        limit 500
                        """)
                .param("channel", channelName)
                .param("before", Timestamp.from(before))
                .query(Long.class)
                .list();
    }

    /// Not with a charset: that would replace half a character with a question mark.
    private static byte[] utf16(String text) {
        var bytes = ByteBuffer.allocate(text.length() * 2);
        text.chars().forEach(unit -> bytes.putChar((char) unit));
        return bytes.array();
    }

    private static String text(byte[] utf16) {
        return ByteBuffer.wrap(utf16).asCharBuffer().toString();
    }
}
