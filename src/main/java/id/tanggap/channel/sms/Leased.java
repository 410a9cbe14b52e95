package id.tanggap.channel.sms;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.integration.endpoint.MessageProducerSupport;
import org.springframework.integration.jdbc.lock.LockRepository;

/// Work that one node at a time does for a channel, again and again, with longer pauses while it fails.
public abstract class Leased extends MessageProducerSupport {

    private static final Logger LOG = LoggerFactory.getLogger(Leased.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LOOK_FOR_LEASE = Duration.ofSeconds(2);
    private static final int LONGEST_DOUBLING = 6;

    protected static final Duration LEASE = Duration.ofSeconds(60);

    private final String lease;
    private final LockRepository leases;
    private final Duration pause;
    private final Semaphore stop = new Semaphore(0);
    private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});
    private volatile boolean working;
    private volatile boolean leased;
    private int failures;

    /// @param pause between two rounds that went well
    protected Leased(String lease, LockRepository leases, Duration pause) {
        this.lease = lease;
        this.leases = leases;
        this.pause = pause;
    }

    /// One round of work, while this node holds the lease.
    ///
    /// @throws Exception if it did not go well; the next round comes after a pause
    protected abstract void round() throws Exception;

    /// Told of each round that did not go well.
    protected abstract void failed(Exception problem);

    /// The lease is lost, or the channel closes: lets go of what is held.
    protected void letGo() {}

    @Override
    protected void doStart() {
        working = true;
        thread = Thread.ofVirtual().name(lease).start(this::work);
    }

    /// Whether this node is the one that works, as far as it knows.
    public final boolean holdsLease() {
        return leased && working;
    }

    /// Keeps the lease during long rounds.
    ///
    /// @return whether it is still ours
    protected final boolean renew() {
        return working && leases.renew(lease, LEASE);
    }

    private void work() {
        try {
            while (working) {
                pause(attempt());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            letGo();
            leases.delete(lease);
        }
    }

    private Duration attempt() throws InterruptedException {
        try {
            leased = leases.acquire(lease, LEASE);
            if (!leased) {
                letGo();
                return LOOK_FOR_LEASE;
            }
            round();
            failures = 0;
            return pause;
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            if (working) {
                LOG.warn("lease={} failed=\"{}\" will=retry", lease, e.toString());
                failed(e);
            }
            return backoff();
        }
    }

    private Duration backoff() {
        failures = Math.min(failures + 1, LONGEST_DOUBLING);
        var longer = Duration.ofSeconds(1L << failures);
        return longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }

    /// Half a lease at most, so that it is renewed in time.
    private void pause(Duration time) throws InterruptedException {
        var left = time;
        while (working && left.isPositive()) {
            var step = left.compareTo(LEASE.dividedBy(2)) < 0 ? left : LEASE.dividedBy(2);
            if (stop.tryAcquire(step.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
            left = left.minus(step);
            if (left.isPositive() && !leases.renew(lease, LEASE)) {
                return;
            }
        }
    }

    @Override
    protected void doStop() {
        working = false;
        stop.release();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
