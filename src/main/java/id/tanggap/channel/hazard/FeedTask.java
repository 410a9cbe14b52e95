package id.tanggap.channel.hazard;

import id.tanggap.channel.ChannelGateway;
import id.tanggap.channel.ChannelHealth;
import id.tanggap.hazard.HazardIntake;
import id.tanggap.platform.worker.Lease;
import id.tanggap.platform.worker.LeasedTask;

/// A round of a poller, run by one node at a time: fetch, keep, then read what was kept. What another node left
/// unread is read too.
record FeedTask(String channel, FeedPoller poller, ChannelGateway gateway, HazardIntake intake, ChannelHealth health)
        implements LeasedTask {

    @Override
    public boolean run(Lease lease) throws Exception {
        try {
            if (poller.poll(gateway::keep)) {
                health.reportReachable(channel, HazardChannelKind.KIND);
            }
        } catch (Exception e) {
            if (lease.isHeld()) {
                health.reportFailing(channel, HazardChannelKind.KIND, poller.name() + ": " + e);
            }
            throw e;
        } finally {
            intake.readWaiting();
        }
        return false;
    }
}
