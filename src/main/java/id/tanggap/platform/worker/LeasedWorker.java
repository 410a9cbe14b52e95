package id.tanggap.platform.worker;

import java.time.Duration;

/// Does a task again and again on the one node that holds a lease; the others look every two seconds whether it has
/// become free. Fails, pauses and goes on like `PollingWorker`. Renewal is by time and not its task's business.
public final class LeasedWorker {

    private static final Duration LOOK_FOR_LEASE = Duration.ofSeconds(2);

    private final String key;
    private final WorkerSettings settings;
    private final LeasedTask task;
    private final Leases leases;
    private final WorkerLoop loop;
    private final Lease lease = new OwnLease();

    /// Not started. The lease has the worker's name.
    ///
    /// @param settings of one thread
    public LeasedWorker(WorkerSettings settings, LeasedTask task, Leases leases) {
        this(settings.name(), settings, task, leases);
    }

    /// @param key of the lease, the same on all nodes; any length
    public LeasedWorker(String key, WorkerSettings settings, LeasedTask task, Leases leases) {
        if (settings.threads() != 1) {
            throw new IllegalArgumentException("leased worker: " + settings.name() + " has one thread");
        }
        this.key = key;
        this.settings = settings;
        this.task = task;
        this.leases = leases;
        this.loop = new WorkerLoop(settings, this::round, leases.registry()).atEnd(this::end);
    }

    private WorkerLoop.Result round() throws Exception {
        if (!leases.acquire(key, this, this::lost)) {
            task.letGo();
            return new WorkerLoop.Result(LOOK_FOR_LEASE, true);
        }
        return new WorkerLoop.Result(task.run(lease) ? Duration.ZERO : settings.pause(), false);
    }

    private void lost() {
        task.cancel();
        loop.wake();
    }

    private void end() {
        try {
            task.letGo();
        } finally {
            leases.release(key, this);
        }
    }

    /// Whether this node is the one that works, as far as it knows.
    public boolean holdsLease() {
        return loop.isRunning() && leases.isHeld(key, this);
    }

    /// There may be something to do now. Cheap; from any thread.
    public void wake() {
        loop.wake();
    }

    /// Starts its thread and appears in the registry. Nothing happens if it runs.
    public void start() {
        loop.start();
    }

    /// Cancels the round that is on, waits for it for ten seconds at most, gives the lease back, leaves the registry.
    public void stop() {
        loop.requestStop();
        task.cancel();
        loop.stop();
    }

    private final class OwnLease implements Lease {
        @Override
        public boolean isHeld() {
            return holdsLease();
        }

        @Override
        public void reportSuccess() {
            loop.succeeded();
        }
    }
}
