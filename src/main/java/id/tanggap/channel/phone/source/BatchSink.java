package id.tanggap.channel.phone.source;

import id.tanggap.phone.ledger.CallLedger.Batch;

/// Receives what a poller reads.
public interface BatchSink {

    /// Returns when the batch is committed.
    ///
    /// @return false if the round must stop now: the channel closes, or another node has taken over
    boolean keep(Batch batch);
}
