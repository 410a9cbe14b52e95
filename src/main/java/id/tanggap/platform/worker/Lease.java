package id.tanggap.platform.worker;

/// This node's right to do a leased worker's work.
public interface Lease {

    /// Whether this node may go on: to be asked between two items. False once the lease was lost, could not be
    /// renewed in time, or the worker is asked to stop.
    boolean isHeld();

    /// Reports progress, for rounds that last longer than a minute.
    void reportSuccess();
}
