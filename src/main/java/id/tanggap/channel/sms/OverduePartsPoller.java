package id.tanggap.channel.sms;

import id.tanggap.channel.ChannelGateway;
import id.tanggap.platform.worker.Lease;
import id.tanggap.platform.worker.LeasedTask;
import id.tanggap.platform.worker.LeasedWorker;
import id.tanggap.platform.worker.Leases;
import id.tanggap.platform.worker.WorkerSettings;
import java.time.Clock;
import java.time.Duration;

/// Sends incomplete messages into the flow when their missing parts are a day late.
public final class OverduePartsPoller implements LeasedTask {

    private static final Duration LOOK_EACH = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofHours(24);

    private final TextIntake intake;
    private final TextPartAssembler parts;
    private final ChannelGateway gateway;
    private final Clock clock;

    public OverduePartsPoller(TextIntake intake, TextPartAssembler parts, ChannelGateway gateway, Clock clock) {
        this.intake = intake;
        this.parts = parts;
        this.gateway = gateway;
        this.clock = clock;
    }

    /// Not started.
    public LeasedWorker worker(Leases leases) {
        return new LeasedWorker(WorkerSettings.every(LOOK_EACH, "sms-parts." + intake.channelName()), this, leases);
    }

    @Override
    public boolean run(Lease lease) {
        sendOverdue(lease);
        return false;
    }

    /// Sends what is overdue now.
    public void sendOverdue(Lease lease) {
        for (var set : parts.waitingSince(intake.channelName(), clock.instant().minus(PATIENCE))) {
            if (!lease.isHeld()) {
                return;
            }
            gateway.exchange(Received.pulled(() -> parts.join(intake, set)));
            lease.reportSuccess();
        }
    }
}
