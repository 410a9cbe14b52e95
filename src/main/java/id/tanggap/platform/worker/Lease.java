package id.tanggap.platform.worker;

/// This node's right to do a leased worker's work.
public interface Lease {

    /// Whether this node may go on: asked between two pieces of work. False once the lease was lost, could not be
    /// renewed in time, or the worker is asked to stop.
    boolean isHeld();

    /// Says that the work goes well so far, for rounds that last longer than a minute.
    void reportSuccess();
}
