package id.tanggap.platform.worker;

import java.time.Duration;

/// Runs a task repeatedly on threads of its own: at once while there is more work, else after a pause or when it is
/// woken. A failed round is logged and retried after a backoff; a wake-up does not shorten the backoff.
public final class PollingWorker {

    private final WorkerLoop loop;

    /// Not started. Prefer `WorkerRegistry.poll` for a worker that runs as long as the program.
    public PollingWorker(WorkerSettings settings, WorkerTask task, WorkerRegistry registry) {
        this.loop = new WorkerLoop(
                        settings,
                        () -> new WorkerLoop.Result(task.run() ? Duration.ZERO : settings.pause(), false),
                        registry)
                .atEnd(task::finish);
    }

    /// Ends the pause, because there may be work. Cheap; from any thread.
    public void wake() {
        loop.wake();
    }

    /// Starts the threads and registers the worker. No effect if it runs already.
    public void start() {
        loop.start();
    }

    /// Ends after the running round and deregisters the worker. Waits ten seconds at most for each thread.
    public void stop() {
        loop.stop();
    }

    /// Whether it is started; long rounds should check it between two items.
    public boolean isRunning() {
        return loop.isRunning();
    }

    void requestStop() {
        loop.requestStop();
    }
}
