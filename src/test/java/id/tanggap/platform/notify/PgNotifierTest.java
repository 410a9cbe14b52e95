package id.tanggap.platform.notify;

import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.TestDatabase;
import id.tanggap.TestWorkers;
import id.tanggap.platform.worker.Backoff;
import id.tanggap.platform.worker.WorkerRegistry;
import id.tanggap.platform.worker.WorkerSettings;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Two nodes on one real database.
class PgNotifierTest {

    private final DataSource database = TestDatabase.freshDataSource();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    private final WorkerRegistry workers = TestWorkers.registry();
    private final WorkerRegistry otherWorkers = TestWorkers.registry();
    private final PgNotifier here = new PgNotifier(jdbc, database, workers);
    private final PgNotifier there = new PgNotifier(jdbc, database, otherWorkers);
    private final Collection<String> heard = new ConcurrentLinkedQueue<>();
    private final AtomicInteger looks = new AtomicInteger();

    @AfterEach
    void stop() {
        workers.stop();
        otherWorkers.stop();
    }

    private void start() {
        there.topic("calls").subscribe(this::hear);
        workers.start();
        otherWorkers.start();
        await().until(() -> listeners() == 2);
        await().until(() -> looks.get() > 0);
    }

    private void hear(Set<String> what) {
        heard.addAll(what);
        looks.incrementAndGet();
    }

    private int listeners() {
        return jdbc.sql("""
                        select count(*) from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid()
                        """).query(Integer.class).single();
    }

    @Test
    void a_node_listens_to_all_topics_on_one_connection() {
        there.topic("feed").subscribe(what -> heard.add("feed " + what));
        there.topic("presence");
        start();
        here.topic("calls").notifyAfterCommit("7");
        here.topic("feed").notifyAfterCommit("");

        await().until(() -> heard.contains("7"));
        await().until(() -> heard.contains("feed []"));
        assertThat(listeners()).isEqualTo(2);
    }

    @Test
    void nothing_is_told_of_a_transaction_that_does_not_commit() {
        start();
        transaction.executeWithoutResult(status -> {
            here.topic("calls").notifyAfterCommit("1");
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> here.topic("calls").notifyAfterCommit("2"));

        await().until(() -> heard.contains("2"));
        assertThat(heard).containsExactly("2");
    }

    @Test
    void a_topic_that_is_subscribed_late_is_heard_too() {
        start();
        there.topic("late").subscribe(what -> heard.addAll(what));
        await().until(() -> {
            here.topic("late").notifyAfterCommit("3");
            return heard.contains("3");
        });
    }

    @Test
    void a_silent_topic_is_called_by_itself_and_a_failing_subscriber_hurts_nobody() {
        there.topic("calls").subscribe(what -> {
            throw new IllegalStateException("a page is gone");
        });
        start();
        await().until(() -> looks.get() >= 3);
        assertThat(heard).isEmpty();
    }

    @Test
    void a_lost_connection_is_replaced_and_all_workers_are_told_to_try_at_once() {
        var tries = new AtomicInteger();
        var never = new Backoff(Duration.ofHours(1), Duration.ofHours(1));
        otherWorkers.poll(WorkerSettings.every(Duration.ofHours(1), "failing").backoff(never), () -> {
            tries.incrementAndGet();
            throw new IllegalStateException("the database is away");
        });
        start();
        await().until(() -> tries.get() == 1);

        jdbc.sql("""
                        select count(pg_terminate_backend(pid)) from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid()
                        """).query(Integer.class).single();

        await().until(() -> tries.get() == 2);
        await().until(() -> {
            here.topic("calls").notifyAfterCommit("4");
            return heard.contains("4");
        });
    }
}
