package id.tanggap.platform.worker;

import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.TestDatabase;
import id.tanggap.TestWorkers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.integration.jdbc.lock.DefaultLockRepository;
import org.springframework.integration.jdbc.lock.LockRepository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;

/// Two nodes on one real database; the renewal schedule is turned by hand, and so is time.
class LeasedWorkerTest {

    private static final Duration SHORT = Duration.ofMillis(5);
    private static final String LONG_KEY = "mailbox.a-channel-with-a-very-long-name-indeed";

    private final DataSource database = TestDatabase.freshDataSource();
    private final AtomicLong time = new AtomicLong();
    private final AtomicBoolean away = new AtomicBoolean();
    private final List<LeasedWorker> workers = new ArrayList<>();
    private final AtomicInteger rounds = new AtomicInteger();
    private final AtomicInteger cancelled = new AtomicInteger();
    private final AtomicInteger letGo = new AtomicInteger();

    @AfterEach
    void stop() {
        away.set(false);
        workers.forEach(LeasedWorker::stop);
    }

    private Leases node(String id) {
        return new Leases(repository(id), TestWorkers.registry(), time::get);
    }

    private LockRepository repository(String id) {
        var cut = new DelegatingDataSource(database) {
            @Override
            public java.sql.Connection getConnection() throws java.sql.SQLException {
                if (away.get()) {
                    throw new java.sql.SQLException("Connection refused", "08001");
                }
                return super.getConnection();
            }
        };
        var repository = new DefaultLockRepository(cut, id);
        repository.setPrefix("int_");
        repository.setTransactionManager(new JdbcTransactionManager(cut));
        repository.afterPropertiesSet();
        repository.afterSingletonsInstantiated();
        return repository;
    }

    private LeasedWorker worker(String key, Leases leases, LeasedTask task) {
        var worker = new LeasedWorker(key, WorkerSettings.every(SHORT, "test"), task, leases);
        workers.add(worker);
        worker.start();
        return worker;
    }

    private LeasedTask counting() {
        return new LeasedTask() {
            @Override
            public boolean run(Lease lease) {
                rounds.incrementAndGet();
                return false;
            }

            @Override
            public void cancel() {
                cancelled.incrementAndGet();
            }

            @Override
            public void release() {
                letGo.incrementAndGet();
            }
        };
    }

    private void lapse(Duration passed) {
        time.addAndGet(passed.toNanos());
    }

    private void takeLeaseAway(String key) {
        JdbcClient.create(database)
                .sql(
                        "update int_lock set client_id = 'another', expired_after = now() + interval '1 hour' where lock_key = :key")
                .param("key", Leases.stored(key))
                .update();
    }

    @Test
    void one_node_works_and_the_other_waits_and_does_well() {
        var first = worker(LONG_KEY, node("one"), counting());
        await().until(() -> rounds.get() > 1);
        var second = node("two");
        var waiting = worker(LONG_KEY, second, lease -> {
            throw new IllegalStateException("two at once");
        });
        await().until(() -> second.registry().workers().getFirst().idle());
        assertThat(first.holdsLease()).isTrue();
        assertThat(waiting.holdsLease()).isFalse();
        assertThat(second.registry().workers().getFirst().isFailing()).isFalse();
    }

    @Test
    void the_next_node_takes_over_when_the_first_one_stops() {
        var first = worker(LONG_KEY, node("one"), counting());
        await().until(first::holdsLease);
        first.stop();
        assertThat(letGo).hasPositiveValue();

        var second = worker(LONG_KEY, node("two"), counting());
        await().until(second::holdsLease);
    }

    @Test
    void two_workers_of_one_node_do_not_hold_one_lease() {
        var leases = node("one");
        var first = worker("same", leases, counting());
        await().until(first::holdsLease);
        assertThat(leases.acquire("same", "somebody else", () -> {})).isFalse();
        leases.release("same", "somebody else");
        assertThat(first.holdsLease()).isTrue();
    }

    /// Defect 1 of issue 12: a database restart during a renewal ended the pull of texts until the program restarted.
    @Test
    void a_failed_lease_renewal_does_not_end_the_worker() {
        var leases = node("one");
        var worker = worker("pull", leases, counting());
        await().until(worker::holdsLease);

        away.set(true);
        assertThatThrownBy(leases::renewAll).isInstanceOf(CannotCreateTransactionException.class);
        assertThat(worker.holdsLease())
                .as("an outage shorter than the lease costs nothing")
                .isTrue();
        lapse(Duration.ofSeconds(56));
        assertThatThrownBy(leases::renewAll).isInstanceOf(CannotCreateTransactionException.class);
        assertThat(worker.holdsLease()).isFalse();
        await().until(() -> cancelled.get() == 1);
        var before = rounds.get();

        away.set(false);
        leases.registry().retryNow();
        await().until(() -> rounds.get() > before && worker.holdsLease());
        leases.renewAll();
        assertThat(leases.registry().workers().getFirst().isFailing()).isFalse();
    }

    @Test
    void renewal_goes_by_time_while_a_round_lasts() {
        var goOn = new Semaphore(0);
        var leases = node("one");
        var worker = worker("long", leases, lease -> {
            rounds.incrementAndGet();
            goOn.acquire();
            return false;
        });
        await().until(() -> rounds.get() == 1);
        for (var minute = 0; minute < 5; minute++) {
            lapse(Duration.ofSeconds(50));
            leases.renewAll();
            assertThat(worker.holdsLease()).isTrue();
        }
        goOn.release(1000);
    }

    @Test
    void a_lost_lease_stops_the_work_that_is_on() {
        var waiting = new Semaphore(0);
        var stillHeld = new AtomicBoolean(true);
        var leases = node("one");
        worker("lost", leases, new LeasedTask() {
            @Override
            public boolean run(Lease lease) throws InterruptedException {
                rounds.incrementAndGet();
                waiting.acquire();
                stillHeld.set(lease.isHeld());
                return false;
            }

            @Override
            public void cancel() {
                waiting.release();
            }

            @Override
            public void release() {
                letGo.incrementAndGet();
            }
        });
        await().until(() -> rounds.get() == 1);
        takeLeaseAway("lost");
        leases.renewAll();

        await().until(() -> letGo.get() > 0);
        assertThat(stillHeld).isFalse();
        assertThat(rounds).hasValue(1);
        assertThat(leases.registry().workers().getFirst().idle()).isTrue();
    }
}
