package id.tanggap.channel.sms.smpp;

import id.tanggap.channel.ChannelFile;
import id.tanggap.channel.ChannelGateway;
import id.tanggap.channel.check.CheckSteps;
import id.tanggap.channel.sms.OverduePartsPoller;
import id.tanggap.channel.sms.SmsChannelSettings;
import id.tanggap.channel.sms.SmsProvider;
import id.tanggap.channel.sms.TextIntake;
import id.tanggap.channel.sms.TextPartAssembler;
import id.tanggap.platform.worker.Backoff;
import id.tanggap.platform.worker.LeasedWorker;
import id.tanggap.platform.worker.Leases;
import id.tanggap.platform.worker.WorkerSettings;
import id.tanggap.reply.delivery.DeliveryReceipts;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/// Opens channels at message centres.
@Component
record SmppProvider(
        InboundDeliveries deliveries,
        TextPartAssembler parts,
        SubmittedSegments submitted,
        DeliveryReceipts receipts,
        Leases leases,
        Clock clock)
        implements SmsProvider {

    private static final Duration LOOK_EACH = Duration.ofSeconds(2);

    @Override
    public String name() {
        return "smpp";
    }

    @Override
    public void validate(ChannelFile file, SmsChannelSettings channel) {
        file.as(SmppSettings.class);
    }

    @Override
    public void check(ChannelFile file, SmsChannelSettings channel, CheckSteps steps) {
        new SmppCheck(file.as(SmppSettings.class).smpp(), steps).run();
    }

    @Override
    public Open open(ChannelFile file, SmsChannelSettings channel, TextIntake intake, ChannelGateway gateway) {
        var centre = file.as(SmppSettings.class).smpp();
        var overdue = new OverduePartsPoller(intake, parts, gateway, clock);
        var link = new SmppConnection(centre, intake, deliveries, overdue, submitted, receipts, gateway, clock);
        var settings = WorkerSettings.every(LOOK_EACH, "sms." + file.name()).backoff(Backoff.REMOTE);
        var worker = new LeasedWorker(settings, link, leases);
        return new Open(
                List.of(worker),
                new SmppCarrier(channel, centre, link, worker::holdsLease, submitted, receipts, intake, clock),
                null,
                null);
    }
}
