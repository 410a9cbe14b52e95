package id.tanggap.platform.worker;

import java.time.Duration;

/// Does a task again and again on threads of its own: at once while there is more, else after a pause or when it is
/// woken. A round that fails is logged and tried again after a backoff; a wake-up does not shorten the backoff.
public final class PollingWorker {

    private final WorkerLoop loop;

    /// Not started. Prefer `WorkerRegistry.poll` for a worker that runs as long as the program.
    public PollingWorker(WorkerSettings settings, WorkerTask task, WorkerRegistry registry) {
        this.loop = new WorkerLoop(
                settings, () -> new WorkerLoop.Result(task.run() ? Duration.ZERO : settings.pause(), false), registry);
    }

    /// There may be something to do now. Cheap; from any thread.
    public void wake() {
        loop.wake();
    }

    /// Starts its threads and appears in the registry. Nothing happens if it runs.
    public void start() {
        loop.start();
    }

    /// Ends after the round that is on and leaves the registry. Returns after ten seconds at most for each thread.
    public void stop() {
        loop.stop();
    }

    /// Whether it is started; long rounds ask it between two pieces of work.
    public boolean isRunning() {
        return loop.isRunning();
    }

    void requestStop() {
        loop.requestStop();
    }
}
