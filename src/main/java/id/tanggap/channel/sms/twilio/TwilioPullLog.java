package id.tanggap.channel.sms.twilio;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How far each channel's list was read, what was found there, and the nightly comparison.
@Repository
class TwilioPullLog {

    private final JdbcClient jdbc;

    TwilioPullLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The comparison of one day.
    ///
    /// @param atProvider messages that Twilio has
    /// @param inLedger of these, how many the ledger has
    /// @param recovered of these, how many no webhook delivered
    /// @param refused requests with a wrong signature
    /// @param missing messages that are still not in the ledger
    record Comparison(LocalDate day, int atProvider, int inLedger, int recovered, int refused, int missing) {}

    /// @return empty if this account's list was never read for this channel
    Optional<Instant> readUntil(String channelName, String account) {
        return jdbc.sql("""
                        select read_until from sms_watermark where channel_name = :channel and account = :account
                        """)
                .param("channel", channelName)
                .param("account", account)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    void readUntil(String channelName, String account, Instant until, Instant now) {
        jdbc.sql("""
                        insert into sms_watermark (channel_name, account, read_until, updated_at)
                        values (:channel, :account, :until, :now)
                        on conflict (channel_name, account) do update set
                            read_until = greatest(sms_watermark.read_until, excluded.read_until),
                            updated_at = excluded.updated_at
                        """)
                .param("channel", channelName)
                .param("account", account)
                .param("until", Timestamp.from(until))
                .param("now", Timestamp.from(now))
                .update();
    }

    void recovered(String channelName, String sid, Instant now) {
        jdbc.sql("""
                        insert into sms_recovered (channel_name, source_key, at) values (:channel, :sid, :now)
                        on conflict do nothing
                        """)
                .param("channel", channelName)
                .param("sid", sid)
                .param("now", Timestamp.from(now))
                .update();
    }

    int recovered(String channelName, java.util.Collection<String> sids) {
        return sids.isEmpty()
                ? 0
                : jdbc.sql("""
                                select count(*) from sms_recovered
                                where channel_name = :channel and source_key in (:sids)
                                """)
                        .param("channel", channelName)
                        .param("sids", sids)
                        .query(Integer.class)
                        .single();
    }

    boolean isReconciled(String channelName, LocalDate day) {
        return jdbc.sql("select exists (select 1 from sms_reckoning where channel_name = :channel and day = :day)")
                .param("channel", channelName)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    void recordReconciliation(String channelName, Comparison count, Instant now) {
        jdbc.sql("""
                        insert into sms_reckoning
                            (channel_name, day, at_provider, in_ledger, recovered, refused, missing, made_at)
                        values (:channel, :day, :atProvider, :inLedger, :recovered, :refused, :missing, :now)
                        on conflict do nothing
                        """)
                .param("channel", channelName)
                .param("day", count.day())
                .param("atProvider", count.atProvider())
                .param("inLedger", count.inLedger())
                .param("recovered", count.recovered())
                .param("refused", count.refused())
                .param("missing", count.missing())
                .param("now", Timestamp.from(now))
                .update();
    }
}
