package id.tanggap.channel.phone;

import id.tanggap.phone.CallLedger.Batch;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.integration.jdbc.lock.LockRepository;

/// Lets one node at a time do a round, again and again. Should two ever do it together, the ledger still knows each
/// line once.
final class Turns {

    private static final Logger LOG = LoggerFactory.getLogger(Turns.class);
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Duration WITHOUT_LEASE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 6;

    private final String channelName;
    private final Round round;
    private final LockRepository leases;
    private final Consumer<Batch> keep;
    private final Semaphore stop = new Semaphore(0);
    private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});
    private volatile boolean running;
    private int failures;

    Turns(String channelName, Round round, LockRepository leases, Consumer<Batch> keep) {
        this.channelName = channelName;
        this.round = round;
        this.leases = leases;
        this.keep = keep;
    }

    void start() {
        running = true;
        stop.drainPermits();
        thread = Thread.ofVirtual()
                .name("phone-" + channelName + "-" + round.name())
                .start(this::watch);
    }

    private void watch() {
        try {
            while (running) {
                pause(lookOnce());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        letGo();
    }

    /// A lease that cannot be given back ends by itself.
    private void letGo() {
        try {
            leases.delete(lease());
        } catch (RuntimeException e) {
            LOG.debug("channel={} round={} lease=kept", channelName, round.name(), e);
        }
    }

    /// The column for a lease's name has 36 characters; a channel's name may have more.
    private String lease() {
        var name = "phone." + channelName + "." + round.name();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /// @return how long to wait
    private Duration lookOnce() {
        try {
            if (!leases.acquire(lease(), LEASE)) {
                return WITHOUT_LEASE;
            }
            round.look(this::keep);
            failures = 0;
            return round.poll();
        } catch (TryLater e) {
            log(e);
            return e.pause();
        } catch (Exception e) {
            log(e);
            return backoff();
        }
    }

    private void log(Exception e) {
        if (running) {
            LOG.warn("channel={} round={} failed=\"{}\" will=retry", channelName, round.name(), Problem.of(e));
        }
    }

    private boolean keep(Batch batch) {
        keep.accept(batch);
        return running && renew();
    }

    private Duration backoff() {
        failures = Math.min(failures + 1, MOST_DOUBLINGS);
        var pause = Duration.ofSeconds(1L << failures);
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private void pause(Duration time) throws InterruptedException {
        var slice = LEASE.dividedBy(2);
        for (var left = time; running && left.isPositive(); left = left.minus(slice)) {
            var now = left.compareTo(slice) < 0 ? left : slice;
            if (stop.tryAcquire(now.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
            renew();
        }
    }

    /// @return false if the lease is another's, or cannot be had now
    private boolean renew() {
        try {
            return leases.renew(lease(), LEASE);
        } catch (RuntimeException e) {
            LOG.debug("channel={} round={} lease=unsure", channelName, round.name(), e);
            return false;
        }
    }

    void stop() {
        running = false;
        stop.release();
    }

    void join() {
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
