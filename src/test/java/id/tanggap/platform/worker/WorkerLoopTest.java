package id.tanggap.platform.worker;

import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.MovingClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkerLoopTest {

    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofMillis(1);
    private static final Instant NOON = Instant.parse("2026-11-24T05:00:00Z");

    private final MovingClock clock = new MovingClock(NOON);
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final WorkerRegistry registry = new WorkerRegistry(metrics, clock);
    private final AtomicInteger rounds = new AtomicInteger();

    @AfterEach
    void stop() {
        registry.stop();
    }

    private PollingWorker started(WorkerSettings settings, WorkerTask task) {
        var worker = registry.poll(settings, task);
        registry.start();
        return worker;
    }

    private boolean count() {
        rounds.incrementAndGet();
        return false;
    }

    private static WorkerSettings every(Duration pause) {
        return WorkerSettings.every(pause, "counting").backoff(new Backoff(SHORT, SHORT));
    }

    @Test
    void the_first_round_is_at_once_and_the_next_after_the_pause() {
        started(every(SHORT), this::count);
        await().until(() -> rounds.get() >= 3);
    }

    @Test
    void while_there_is_more_there_is_no_pause() {
        started(every(LONG), () -> rounds.incrementAndGet() < 5);
        await().until(() -> rounds.get() == 5);
    }

    @Test
    void a_wake_up_cuts_the_pause_short() {
        var worker = started(every(LONG), this::count);
        await().until(() -> rounds.get() == 1);
        worker.wake();
        await().until(() -> rounds.get() == 2);
    }

    @Test
    void a_wake_up_during_a_round_is_not_missed() {
        var goOn = new Semaphore(0);
        var worker = started(every(LONG), () -> {
            rounds.incrementAndGet();
            goOn.acquire();
            return false;
        });
        await().until(() -> rounds.get() == 1);
        worker.wake();
        goOn.release(2);
        await().until(() -> rounds.get() == 2);
    }

    @Test
    void whatever_a_round_throws_the_next_one_comes() {
        var thrown = new Throwable[] {
            new IllegalStateException("the database is away"),
            new StackOverflowError(),
            new OutOfMemoryError("a mail of nothing but brackets"),
            new NoClassDefFoundError("org/example/Missing"),
            new InterruptedException("stray"),
        };
        started(every(LONG), () -> {
            var n = rounds.getAndIncrement();
            if (n < thrown.length) {
                throw sneaky(thrown[n]);
            }
            return false;
        });
        await().until(() -> rounds.get() == thrown.length + 1);
        await().untilAsserted(
                        () -> assertThat(registry.workers()).singleElement().satisfies(worker -> {
                            assertThat(worker.failures()).isZero();
                            assertThat(worker.problem()).contains("stray");
                        }));
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException sneaky(Throwable problem) throws T {
        throw (T) problem;
    }

    @Test
    void a_wake_up_does_not_shorten_the_backoff_but_the_return_of_the_database_does() {
        var worker = started(every(SHORT).backoff(new Backoff(LONG, LONG)), () -> {
            if (rounds.incrementAndGet() == 1) {
                throw new IllegalStateException("the database is away");
            }
            return false;
        });
        await().until(() -> registry.workers().getFirst().isFailing());
        worker.wake();
        assertThat(registry.workers().getFirst().isFailing()).isTrue();

        registry.retryNow();
        await().until(() -> !registry.workers().getFirst().isFailing());
    }

    private static final class Later extends IllegalStateException implements RetryAfter {
        private static final long serialVersionUID = 1;

        @Override
        public Duration retryAfter() {
            return SHORT;
        }
    }

    @Test
    void an_exception_may_know_the_pause_better() {
        started(every(LONG).backoff(new Backoff(LONG, LONG)), () -> {
            if (rounds.incrementAndGet() < 3) {
                throw new Later();
            }
            return false;
        });
        await().until(() -> rounds.get() == 3);
    }

    @Test
    void several_threads_do_rounds_of_one_worker_at_the_same_time() {
        var goOn = new Semaphore(0);
        started(every(LONG).threads(3), () -> {
            rounds.incrementAndGet();
            goOn.acquire();
            return false;
        });
        await().until(() -> rounds.get() == 3);
        goOn.release(3);
        assertThat(registry.workers()).hasSize(1);
    }

    @Test
    void stopping_ends_the_pause_and_it_may_be_started_again() {
        var worker = started(every(LONG), this::count);
        await().until(() -> rounds.get() == 1);
        worker.stop();
        assertThat(worker.isRunning()).isFalse();

        worker.start();
        await().until(() -> rounds.get() == 2);
    }

    @Test
    void one_that_is_off_does_not_start_with_the_program() {
        var worker = started(every(LONG).autoStartup(false), this::count);
        assertThat(worker.isRunning()).isFalse();
        assertThat(registry.workers()).isEmpty();
        worker.stop();
    }

    @Test
    void the_registry_knows_since_when_a_worker_does_well_and_why_it_does_not() {
        var away = new AtomicInteger();
        var worker = started(every(LONG), () -> {
            rounds.incrementAndGet();
            if (away.get() > 0) {
                throw new IllegalStateException("the database is away");
            }
            return false;
        });
        await().until(() -> registry.workers().getFirst().succeededAt() != null);
        clock.pass(Duration.ofSeconds(90));
        assertThat(gauge("tanggap_worker_last_success_seconds")).isEqualTo(90);

        away.set(1);
        worker.wake();
        await().until(() -> gauge("tanggap_worker_failures") >= 2);
        var status = registry.workers().getFirst();
        assertThat(status.succeededAt()).isEqualTo(NOON);
        assertThat(status.failedAt()).isEqualTo(NOON.plusSeconds(90));
        assertThat(status.problem()).contains("the database is away");

        away.set(0);
        await().until(() -> gauge("tanggap_worker_failures") == 0);
        assertThat(gauge("tanggap_worker_last_success_seconds")).isZero();

        worker.stop();
        assertThat(metrics.getMeters()).isEmpty();
    }

    private double gauge(String name) {
        return metrics.get(name).tag("worker", "counting").gauge().value();
    }
}
