package id.tanggap.platform.worker;

/// One round of work that only one node at a time does.
@FunctionalInterface
public interface LeasedTask {

    /// Does the work once, while this node holds the lease. It need not renew the lease.
    ///
    /// @return true if there may be more at once; false to pause first
    /// @throws Exception if the round failed: it is logged, and the next round comes after a backoff; the lease
    ///     stays
    boolean run(Lease lease) throws Exception;

    /// Ends a wait inside `run`, because the lease is lost or the worker is asked to stop. Called by another thread,
    /// possibly several times, also between rounds; must be quick and must not use the database.
    default void cancel() {}

    /// Releases what it held between rounds, such as a connection. Called by the worker's own thread, never during
    /// `run`: when another node has the lease, and when the worker ends. It may be called several times.
    default void release() {}
}
