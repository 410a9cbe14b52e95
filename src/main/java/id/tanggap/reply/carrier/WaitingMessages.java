package id.tanggap.reply.carrier;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How many messages wait in the outbox.
@Repository
public class WaitingMessages {

    private static final int ENOUGH = 1000;

    private final JdbcClient jdbc;

    WaitingMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Up to 1000; one look at an index.
    public long by(String channelName) {
        return jdbc.sql("""
                        select count(*) from (
                            select 1 from outbound
                            where channel_name = :channel and state in ('queued', 'sending') limit :enough) as waiting
                        """)
                .param("channel", channelName)
                .param("enough", ENOUGH)
                .query(Long.class)
                .single();
    }
}
