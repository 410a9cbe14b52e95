package id.tanggap.reply.gate;

import id.tanggap.reporter.address.BaseAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Counts the automatic answers of the last hour and enters the next one if every limit allows it. All nodes count in
/// the same table.
///
/// One statement. Each count is a range of an index that ends at its limit; the house's is the difference of two ids.
/// What other transactions have not committed is not counted: a limit is passed by at most the messages that are
/// processed at the same moment.
final class AutoAnswerLedger {

    /// The tables: a flood by one way leaves the other its answers.
    static final String MAILS = "automatic_answer";

    static final String TEXTS = "automatic_text";

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofHours(2);

    private final JdbcClient jdbc;
    private final AutoAnswerLimits limits;
    private final String table;

    /// @param table `MAILS` or `TEXTS`
    AutoAnswerLedger(JdbcClient jdbc, AutoAnswerLimits limits, String table) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.table = table;
    }

    /// Part of the caller's transaction.
    ///
    /// @param fingerprint of the received words, empty if they are too few
    /// @return the limit that is reached; empty if the answer was entered and may go
    Optional<SuppressionReason> enter(BaseAddress to, OptionalLong fingerprint, Instant at) {
        var isPublic = limits.isPublic(to);
        return jdbc.sql("""
                        with old as (
                            delete from %1$s where id in (
                                select id from %1$s where at < :old order by at, id
                                limit 4 for update skip locked)
                        ), same_text as (
                            select a.mailbox, a.organisation from %1$s a
                            where a.fingerprint = :fingerprint and a.at > :hour
                            order by a.at desc limit :sameTextAnywhere
                        ), house as (
                            select (select id from %1$s order by at desc, id desc limit 1) as newest,
                                   (select min(id) - 1 from %1$s) as first,
                                   (select id from %1$s where at <= :minute order by at desc, id desc limit 1)
                                       as before_minute,
                                   (select id from %1$s where at <= :hour order by at desc, id desc limit 1)
                                       as before_hour
                        ), reached as (
                            select (select count(*) from (select 1 from %1$s
                                        where mailbox = :mailbox and at > :hour limit :mailboxLimit) m)
                                       >= :mailboxLimit as mailbox,
                                   (select count(*) from same_text s
                                    where s.mailbox = :mailbox or (not :isPublic and s.organisation = :organisation))
                                       >= :sameText
                                   or (select count(*) from same_text) >= :sameTextAnywhere as text,
                                   (select count(*) from (select 1 from %1$s
                                        where organisation = :organisation and at > :hour limit :organisationLimit) o)
                                       >= :organisationLimit as organisation,
                                   coalesce(h.newest - coalesce(h.before_minute, h.first) >= :minuteLimit
                                       or h.newest - coalesce(h.before_hour, h.first) >= :hourLimit, false) as house
                            from house h
                        ), entered as (
                            insert into %1$s (mailbox, organisation, fingerprint, at)
                            select :mailbox, :organisation, :fingerprint, :at from reached
                            where not (mailbox or text or organisation or house)
                        )
                        select mailbox, text, organisation, house from reached
                        """.formatted(table))
                .param("mailbox", TextFingerprint.hash(to.value()))
                .param("organisation", TextFingerprint.hash(to.organisation()))
                .param("isPublic", isPublic)
                .param("fingerprint", fingerprint.isPresent() ? fingerprint.getAsLong() : null, java.sql.Types.BIGINT)
                .param("at", Timestamp.from(at))
                .param("minute", Timestamp.from(at.minus(MINUTE)))
                .param("hour", Timestamp.from(at.minus(HOUR)))
                .param("old", Timestamp.from(at.minus(KEPT)))
                .param("mailboxLimit", limits.mailbox())
                .param("organisationLimit", isPublic ? limits.provider() : limits.organisation())
                .param("sameText", limits.sameText())
                .param("sameTextAnywhere", limits.sameTextAnywhere())
                .param("minuteLimit", limits.minute())
                .param("hourLimit", limits.hour())
                .query((row, n) -> reached(row))
                .single();
    }

    private static Optional<SuppressionReason> reached(ResultSet row) throws SQLException {
        if (row.getBoolean("mailbox")) {
            return Optional.of(SuppressionReason.MAILBOX_LIMIT);
        }
        if (row.getBoolean("text")) {
            return Optional.of(SuppressionReason.TEXT_LIMIT);
        }
        if (row.getBoolean("organisation")) {
            return Optional.of(SuppressionReason.DOMAIN_LIMIT);
        }
        return row.getBoolean("house") ? Optional.of(SuppressionReason.HOUSE_LIMIT) : Optional.empty();
    }
}
