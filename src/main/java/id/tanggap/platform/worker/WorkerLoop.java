package id.tanggap.platform.worker;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The loop of a worker: round, pause, round. No exception or error of a round ends it; only `stop` does.
final class WorkerLoop {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerLoop.class);
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(10);

    /// The result of a round.
    ///
    /// @param pause before the next round; zero for none
    /// @param idle true if another node does the work
    record Result(Duration pause, boolean idle) {}

    /// A round.
    @FunctionalInterface
    interface Step {
        Result run() throws Exception;
    }

    /// Clean-up at the end of the loop.
    @FunctionalInterface
    interface End {
        void run() throws Exception;
    }

    /// Counts wake-ups, so that a wake-up during a round also ends the pause after it.
    private record Calls(long wakes, long retries) {}

    private final WorkerSettings settings;
    private final Step step;
    private final WorkerRegistry registry;
    private End atEnd = () -> {};
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition called = lock.newCondition();
    private Calls calls = new Calls(0, 0);
    private volatile boolean running;
    private volatile WorkerHealth health;
    private volatile List<Thread> threads = List.of();

    WorkerLoop(WorkerSettings settings, Step step, WorkerRegistry registry) {
        this.settings = settings;
        this.step = step;
        this.registry = registry;
        this.health = registry.health(settings.name());
    }

    /// Run by each thread at the end of its loop; to be set before `start`.
    WorkerLoop atEnd(End what) {
        atEnd = what;
        return this;
    }

    synchronized void start() {
        if (running) {
            return;
        }
        running = true;
        health = registry.health(settings.name());
        registry.register(this);
        threads = IntStream.range(0, settings.threads())
                .mapToObj(n -> Thread.ofVirtual().name(threadName(n)).start(this::work))
                .toList();
    }

    private String threadName(int n) {
        return settings.threads() == 1 ? settings.name() : settings.name() + "-" + n;
    }

    private void work() {
        workOn();
        try {
            atEnd.run();
        } catch (Exception e) {
            LOG.debug("worker={} end=failed", settings.name(), e);
        }
    }

    private void workOn() {
        while (running) {
            var before = calls();
            try {
                var result = step.run();
                health.succeeded(result.idle());
                await(result.pause(), before, true);
            } catch (Throwable problem) {
                // also errors: one mail that overflows the stack must not end the worker
                if (running) {
                    await(pauseAfter(problem), before, false);
                }
            }
        }
    }

    private Duration pauseAfter(Throwable problem) {
        var failures = health.failed(problem);
        return problem instanceof RetryAfter known
                ? known.retryAfter()
                : settings.backoff().pause(failures);
    }

    private Calls calls() {
        lock.lock();
        try {
            return calls;
        } finally {
            lock.unlock();
        }
    }

    /// @param wakes whether a wake-up ends the pause; a backoff is ended only by `retryNow`
    private void await(Duration pause, Calls before, boolean wakes) {
        var nanos = pause.toNanos();
        lock.lock();
        try {
            while (running && nanos > 0 && calls.retries == before.retries && !(wakes && calls.wakes != before.wakes)) {
                nanos = called.awaitNanos(nanos);
            }
        } catch (InterruptedException stray) {
            // only a library inside a round interrupts this thread; stop() ends it by `running`
            LOG.debug("worker={} interrupted=true", settings.name(), stray);
        } finally {
            lock.unlock();
        }
    }

    void wake() {
        call(1, 0);
    }

    void retryNow() {
        call(0, 1);
    }

    private void call(int wakes, int retries) {
        lock.lock();
        try {
            calls = new Calls(calls.wakes + wakes, calls.retries + retries);
            called.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Reports progress, for rounds that last long.
    void succeeded() {
        health.succeeded(false);
    }

    boolean isRunning() {
        return running;
    }

    void requestStop() {
        running = false;
        call(1, 1);
    }

    /// Waits for the running rounds, but not for long: unfinished work is resumed later.
    synchronized void stop() {
        requestStop();
        registry.deregister(this);
        try {
            for (var thread : threads) {
                thread.join(STOPPED_WITHIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    String name() {
        return settings.name();
    }

    WorkerStatus status() {
        return health.status();
    }
}
