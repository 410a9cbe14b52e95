package id.tanggap.channel.phone;

import id.tanggap.phone.CallLedger.Batch;

/// Where a round puts what it reads.
interface Outlet {

    /// Returns when the batch is committed.
    ///
    /// @return false if the round must end now: the channel closes, or another node has taken over
    boolean keep(Batch batch);
}
