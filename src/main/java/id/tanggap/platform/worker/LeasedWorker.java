package id.tanggap.platform.worker;

import java.time.Duration;

/// Runs a task repeatedly on the one node that holds a lease; the other nodes check every two seconds whether the
/// lease is free. Failures, pauses and retries are as in `PollingWorker`. The lease is renewed by time, independent
/// of the task.
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
    /// @param settings with one thread
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
            task.release();
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
            task.release();
        } finally {
            leases.release(key, this);
        }
    }

    /// Whether this node holds the lease, as far as it knows.
    public boolean holdsLease() {
        return loop.isRunning() && leases.isHeld(key, this);
    }

    /// Whether it was started and not stopped, with or without the lease.
    public boolean isRunning() {
        return loop.isRunning();
    }

    /// Ends the pause, because there may be work. Cheap; from any thread.
    public void wake() {
        loop.wake();
    }

    /// Looks for work at once, also if the task itself waits or a backoff is not over; for people who ask for it.
    public void runNow() {
        if (holdsLease()) {
            task.cancel();
        }
        loop.wake();
        loop.retryNow();
    }

    /// Starts the thread and registers the worker. No effect if it runs already.
    public void start() {
        loop.start();
    }

    /// Cancels the running round, waits for it for ten seconds at most, releases the lease and deregisters the
    /// worker.
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
