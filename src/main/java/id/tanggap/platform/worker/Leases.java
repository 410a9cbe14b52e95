package id.tanggap.platform.worker;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.integration.jdbc.lock.LockRepository;
import org.springframework.stereotype.Component;

/// The leases of this node, renewed by time on a schedule of their own, independent of the work of their holders.
///
/// Why Spring Integration's `LockRepository` and not its lock registry: a lock of the registry belongs to a thread and
/// only that thread may renew it (docs/decisions/0003-leases-and-watermarks.md).
@Component
public final class Leases {

    /// How long a lease is valid without renewal.
    public static final Duration LEASE = Duration.ofSeconds(60);

    private static final Logger LOG = LoggerFactory.getLogger(Leases.class);
    private static final Duration BETWEEN_RENEWALS = Duration.ofSeconds(10);

    /// A holder stops this long before its lease ends, because the clocks of nodes differ a little.
    private static final Duration MARGIN = Duration.ofSeconds(5);

    private static final long GOOD_NANOS = LEASE.minus(MARGIN).toNanos();

    private static final int LONGEST_KEY = 36;

    /// @param goodUntil in nanoseconds of `ticker`
    private record Held(Object holder, Runnable onLoss, long goodUntil) {
        Held until(long nanos) {
            return new Held(holder, onLoss, nanos);
        }
    }

    private final LockRepository repository;
    private final WorkerRegistry registry;
    private final LongSupplier ticker;
    private final Map<String, Held> held = new ConcurrentHashMap<>();

    @Autowired
    public Leases(LockRepository repository, WorkerRegistry registry) {
        this(repository, registry, System::nanoTime);
    }

    Leases(LockRepository repository, WorkerRegistry registry, LongSupplier ticker) {
        this.repository = repository;
        this.registry = registry;
        this.ticker = ticker;
        registry.poll(WorkerSettings.every(BETWEEN_RENEWALS, "leases"), this::renewAll);
    }

    WorkerRegistry registry() {
        return registry;
    }

    /// The key column has 36 characters: a longer key is stored as its digest.
    static String stored(String key) {
        return key.length() <= LONGEST_KEY
                ? key
                : UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /// Acquires a lease, or keeps one that is held; needs a statement only in the first case.
    ///
    /// @param holder of the lease; two holders on one node exclude each other like two nodes
    /// @param onLoss run once, on a thread of its own, when the lease is lost
    /// @return false if another holder has it
    boolean acquire(String key, Object holder, Runnable onLoss) {
        if (isHeld(key, holder)) {
            return true;
        }
        var other = held.get(key);
        if (other != null && isGood(other)) {
            return false;
        }
        var asked = ticker.getAsLong();
        if (!repository.acquire(stored(key), LEASE)) {
            return false;
        }
        held.put(key, new Held(holder, onLoss, asked + GOOD_NANOS));
        return true;
    }

    boolean isHeld(String key, Object holder) {
        var lease = held.get(key);
        return lease != null && lease.holder().equals(holder) && isGood(lease);
    }

    private boolean isGood(Held lease) {
        return lease.goodUntil() - ticker.getAsLong() > 0;
    }

    /// Releases a lease; if the database cannot be reached, the lease expires.
    void release(String key, Object holder) {
        var lease = held.get(key);
        if (lease == null || !lease.holder().equals(holder)) {
            return;
        }
        held.remove(key, lease);
        try {
            repository.delete(stored(key));
        } catch (RuntimeException e) {
            LOG.debug("lease={} released=false", key, e);
        }
    }

    /// Renews the held leases. A failure for one does not stop the renewal of the others.
    ///
    /// @return false: the next round comes after the pause
    boolean renewAll() {
        RuntimeException problem = null;
        for (var entry : Map.copyOf(held).entrySet()) {
            try {
                renew(entry.getKey(), entry.getValue());
            } catch (RuntimeException e) {
                problem = e;
                if (!isGood(entry.getValue())) {
                    lose(entry.getKey(), entry.getValue());
                }
            }
        }
        if (problem != null) {
            throw problem;
        }
        return false;
    }

    private void renew(String key, Held lease) {
        var asked = ticker.getAsLong();
        if (repository.renew(stored(key), LEASE)) {
            held.replace(key, lease, lease.until(asked + GOOD_NANOS));
        } else {
            lose(key, lease);
        }
    }

    private void lose(String key, Held lease) {
        if (held.remove(key, lease)) {
            LOG.warn("lease={} lost=true", key);
            Thread.ofVirtual().name("lost-" + key).start(lease.onLoss());
        }
    }
}
