package id.tanggap.resource.person;

import id.tanggap.platform.worker.WorkerRegistry;
import id.tanggap.platform.worker.WorkerSettings;
import id.tanggap.reply.RosterTexts;
import id.tanggap.resource.Confirmation;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Asks people whom nobody confirmed in the last 90 days whether they are still ready, each at most once a week. Runs
/// on every node; a person is locked while they are asked, so that two nodes do not ask twice. Invented people of the
/// demo are never texted.
@Component
class ReadinessWorker {

    private static final int A_ROUND = 50;

    private final JdbcClient jdbc;
    private final ReadinessChecks checks;
    private final RosterTexts texts;
    private final Clock clock;

    ReadinessWorker(
            JdbcClient jdbc,
            ReadinessChecks checks,
            RosterTexts texts,
            Clock clock,
            WorkerRegistry workers,
            @Value("${tanggap.resource.ask-readiness:${tanggap.sla-clock:true}}") boolean on) {
        this.jdbc = jdbc;
        this.checks = checks;
        this.texts = texts;
        this.clock = clock;
        workers.poll(WorkerSettings.every(Duration.ofMinutes(10), "readiness").autoStartup(on), this::round);
    }

    /// @return false: the rest waits for the next round, so that a large roster is asked over hours
    boolean round() {
        if (texts.isOpen()) {
            due().forEach(checks::ask);
        }
        return false;
    }

    /// By the index of those who may be asked, longest ago first.
    private List<Long> due() {
        var now = clock.instant();
        return jdbc.sql("""
                        select id from person
                        where consent_at is not null and phone is not null and left_at is null and not invented
                          and exercise_id is null
                          and (asked_at is null or asked_at < :week)
                          and (confirmed_at is null or confirmed_at < :stale)
                        order by asked_at nulls first, id
                        limit :limit
                        """)
                .param("week", Timestamp.from(now.minus(ReadinessChecks.A_WEEK)))
                .param("stale", Timestamp.from(now.minus(Confirmation.GOOD_FOR)))
                .param("limit", A_ROUND)
                .query(Long.class)
                .list();
    }
}
