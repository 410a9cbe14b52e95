package id.tanggap.platform.worker;

/// One round of a worker.
@FunctionalInterface
public interface WorkerTask {

    /// Looks for work once and does it.
    ///
    /// @return true if there may be more work now; false to pause first
    /// @throws Exception if the round failed: it is logged, and the next round comes after a backoff
    boolean run() throws Exception;

    /// Waits for work that the last round started. Called when the worker ends, by its own thread.
    default void finish() throws Exception {}
}
