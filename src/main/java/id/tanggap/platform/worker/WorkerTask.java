package id.tanggap.platform.worker;

/// One round of a worker.
@FunctionalInterface
public interface WorkerTask {

    /// Looks for work once and does what it finds.
    ///
    /// @return true if there may be more at once; false to pause first
    /// @throws Exception if the round failed: it is logged, and the next round comes after a backoff
    boolean run() throws Exception;
}
