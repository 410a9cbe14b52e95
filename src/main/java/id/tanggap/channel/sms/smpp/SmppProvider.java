package id.tanggap.channel.sms.smpp;

import id.tanggap.channel.ChannelFile;
import id.tanggap.channel.ChannelGateway;
import id.tanggap.channel.sms.Parts;
import id.tanggap.channel.sms.PartsWatch;
import id.tanggap.channel.sms.Provider;
import id.tanggap.channel.sms.SmsChannel;
import id.tanggap.channel.sms.TextDoor;
import id.tanggap.platform.worker.Backoff;
import id.tanggap.platform.worker.LeasedWorker;
import id.tanggap.platform.worker.Leases;
import id.tanggap.platform.worker.WorkerSettings;
import id.tanggap.reply.Receipts;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/// Opens channels at message centres.
@Component
class SmppProvider implements Provider {

    private static final Duration LOOK_EACH = Duration.ofSeconds(2);

    private final Ear ear;
    private final Parts parts;
    private final Submitted submitted;
    private final Receipts receipts;
    private final Leases leases;
    private final Clock clock;

    SmppProvider(Ear ear, Parts parts, Submitted submitted, Receipts receipts, Leases leases, Clock clock) {
        this.ear = ear;
        this.parts = parts;
        this.submitted = submitted;
        this.receipts = receipts;
        this.leases = leases;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "smpp";
    }

    @Override
    public Way open(ChannelFile file, SmsChannel channel, TextDoor door, ChannelGateway gateway) {
        var centre = file.as(SmppFile.class).smpp();
        var overdue = new PartsWatch(door, parts, gateway, clock);
        var link = new SmppLink(centre, door, ear, overdue, submitted, receipts, gateway, clock);
        var settings = WorkerSettings.every(LOOK_EACH, "sms." + file.name()).backoff(Backoff.REMOTE);
        var worker = new LeasedWorker(settings, link, leases);
        return new Way(
                List.of(worker),
                new SmppCarrier(channel, centre, link, worker::holdsLease, submitted, receipts, door, clock),
                null,
                null);
    }
}
