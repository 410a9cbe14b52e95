package id.tanggap.assignment.handover;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.platform.code.IndonesianZone;
import id.tanggap.platform.worker.PollingWorker;
import id.tanggap.platform.worker.WorkerRegistry;
import id.tanggap.platform.worker.WorkerSettings;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.ownership.TicketAssignment;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Hands over one ticket after another, each in its own transaction with the count of it, in the name of the
/// administrator who closed the account. Runs on every node: whoever locks a hand-over first goes on with it, and after
/// a crash any node goes on where it was.
@Component
public class HandoverWorker {

    private static final Logger LOG = LoggerFactory.getLogger(HandoverWorker.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TicketAssignment assignment;
    private final Clock clock;
    private final PollingWorker worker;

    HandoverWorker(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            TicketAssignment assignment,
            Clock clock,
            WorkerRegistry workers) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.assignment = assignment;
        this.clock = clock;
        this.worker = workers.poll(WorkerSettings.every(PAUSE, "account-handover"), this::round);
    }

    private record Job(long id, long user, @Nullable Long heir, Viewer by, long last) {}

    private record Next(long id, String number) {}

    /// Does one ticket. One that cannot be changed is counted, and does not hold up the others.
    ///
    /// @return whether there may be more
    boolean round() {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> step(this::handOver)));
        } catch (RuntimeException failed) {
            if (!worker.isRunning()) {
                throw failed;
            }
            LOG.warn("account-handover=ticket failed=\"{}\" will=skip", failed.toString());
            return Boolean.TRUE.equals(transaction.execute(status -> step((job, number) -> Outcome.KEPT)));
        }
    }

    private enum Outcome {
        HANDED,
        RELEASED,
        /// It could not be changed.
        KEPT
    }

    private boolean step(BiFunction<Job, TicketNumber, Outcome> action) {
        var job = job();
        if (job.isEmpty()) {
            return false;
        }
        next(job.get())
                .ifPresentOrElse(
                        next -> count(
                                job.get().id(), next.id(), action.apply(job.get(), new TicketNumber(next.number()))),
                        () -> end(job.get()));
        return true;
    }

    private Outcome handOver(Job job, TicketNumber number) {
        var seen = TicketVersion.latest(number, job.by());
        var heir = job.heir();
        if (heir != null && assignment.inherit(seen, job.user(), heir) instanceof CommandResult.Accepted) {
            return Outcome.HANDED;
        }
        return assignment.release(seen) instanceof CommandResult.Accepted ? Outcome.RELEASED : Outcome.KEPT;
    }

    private Optional<Job> job() {
        return jdbc.sql("""
                        select id, user_id, heir_id, by_id, by_name, last_id from account_handover
                        where ended_at is null
                        order by id
                        limit 1
                        for update skip locked
                        """)
                .query((row, n) -> new Job(
                        row.getLong("id"),
                        row.getLong("user_id"),
                        row.getObject("heir_id", Long.class),
                        by(row.getObject("by_id", Long.class), row.getString("by_name")),
                        row.getLong("last_id")))
                .optional();
    }

    /// With the rights that closing the account needed, whatever became of that administrator's account since.
    private static Viewer by(@Nullable Long id, String name) {
        return new Viewer(id, name, Role.ADMIN, null, IndonesianZone.NATIONAL, Locale.of("id"));
    }

    /// Along `ticket_assignee`: a person has hundreds at most, the table millions.
    private Optional<Next> next(Job job) {
        return jdbc.sql("""
                        with theirs as materialized (select id, number from ticket where %s)
                        select id, number from theirs where id > :last order by id limit 1
                        """.formatted(AccountHandovers.OPEN))
                .param("user", job.user())
                .param("last", job.last())
                .query(Next.class)
                .optional();
    }

    private void count(long job, long ticket, Outcome outcome) {
        jdbc.sql("""
                        update account_handover set
                            last_id = :ticket, handed = handed + :handed, released = released + :released,
                            kept = kept + :kept
                        where id = :job
                        """)
                .param("ticket", ticket)
                .param("handed", outcome == Outcome.HANDED ? 1 : 0)
                .param("released", outcome == Outcome.RELEASED ? 1 : 0)
                .param("kept", outcome == Outcome.KEPT ? 1 : 0)
                .param("job", job)
                .update();
    }

    private void end(Job job) {
        jdbc.sql("update account_handover set ended_at = :now where id = :job")
                .param("now", Timestamp.from(clock.instant()))
                .param("job", job.id())
                .update();
        LOG.info("account-handover=done user={} heir={}", job.user(), job.heir());
    }
}
