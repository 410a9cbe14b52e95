package id.tanggap.database;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Looks for work again and again on a thread of its own: at once while there is more, else after a pause or when
/// somebody rings. A round that fails is told in the log and tried again; nobody's ring cuts the pause after it short.
public abstract class Rounds implements SmartLifecycle {

    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(10);

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final String name;
    private final Duration pause;
    private final boolean on;
    private final Semaphore bell = new Semaphore(0);
    private volatile CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean running;
    private volatile Thread worker = Thread.ofVirtual().unstarted(() -> {});

    /// @param name of the thread, and in the log
    /// @param pause after a round that found nothing
    protected Rounds(String name, Duration pause) {
        this(name, pause, true);
    }

    /// @param on false: is not started with the program
    protected Rounds(String name, Duration pause, boolean on) {
        this.name = name;
        this.pause = pause;
        this.on = on;
    }

    /// Looks once. What it throws, the next round has to make good.
    ///
    /// @return true if there may be more at once
    protected abstract boolean round() throws Exception;

    /// There may be something to do now.
    protected final void ring() {
        bell.release();
    }

    @Override
    public final boolean isAutoStartup() {
        return on;
    }

    @Override
    public void start() {
        stopped = new CountDownLatch(1);
        running = true;
        worker = Thread.ofVirtual().name(name).start(this::work);
    }

    private void work() {
        try {
            while (running) {
                if (!lookedAndFoundMore()) {
                    bell.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
                    bell.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean lookedAndFoundMore() throws InterruptedException {
        try {
            return round();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            if (running) {
                log.warn("{}=round failed=\"{}\" will=retry", name, e.toString());
                return !stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
            }
            return false;
        }
    }

    /// Waits for the round that is on, but not for long: what it leaves is taken up again.
    @Override
    public void stop() {
        if (!running) {
            return;
        }
        running = false;
        stopped.countDown();
        bell.release();
        try {
            worker.join(STOPPED_WITHIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public final boolean isRunning() {
        return running;
    }
}
