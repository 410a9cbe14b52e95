package id.tanggap.supervision;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Writes the daybook once an hour, on every node: a day that is written twice says the same.
@Component
class DaybookKeeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DaybookKeeper.class);

    private final Daybook daybook;
    private final boolean on;
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean running;
    private volatile Thread worker = Thread.ofVirtual().unstarted(() -> {});

    DaybookKeeper(Daybook daybook, @Value("${tanggap.daybook:${tanggap.timekeeper:true}}") boolean on) {
        this.daybook = daybook;
        this.on = on;
    }

    @Override
    public void start() {
        running = true;
        if (on) {
            worker = Thread.ofVirtual().name("daybook").start(this::work);
        }
    }

    private void work() {
        try {
            while (running) {
                round();
                bell.tryAcquire(1, TimeUnit.HOURS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        try {
            daybook.writeMissing();
        } catch (RuntimeException e) {
            if (running) {
                LOG.warn("daybook=round failed=\"{}\" will=retry", e.toString());
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        bell.release();
        if (!on) {
            return;
        }
        try {
            worker.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
