package id.tanggap.channel.phone;

import id.tanggap.channel.ChannelGateway;
import id.tanggap.channel.phone.source.ChannelPoller;
import id.tanggap.channel.phone.source.RootCause;
import id.tanggap.phone.ledger.CallLedger.Batch;
import id.tanggap.platform.worker.Lease;
import id.tanggap.platform.worker.LeasedTask;

/// A poller's round, run by one node at a time; the channel's flow commits what it reads before it returns. If two
/// nodes ever run it at the same time, the ledger still keeps each line once.
record PollerTask(ChannelPoller poller, ChannelGateway gateway, PollerHealth health) implements LeasedTask {

    @Override
    public boolean run(Lease lease) throws Exception {
        try {
            poller.poll(batch -> keep(batch, lease));
            health.reportSuccess(poller.name());
            return false;
        } catch (Exception e) {
            if (lease.isHeld()) {
                health.reportFailure(poller.name(), RootCause.of(e));
            }
            throw e;
        }
    }

    private boolean keep(Batch batch, Lease lease) {
        gateway.keep(batch);
        lease.reportSuccess();
        return lease.isHeld();
    }
}
