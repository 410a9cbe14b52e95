package id.tanggap.channel.sms.smpp;

import id.tanggap.channel.ChannelFile;
import id.tanggap.channel.sms.Parts;
import id.tanggap.channel.sms.Provider;
import id.tanggap.channel.sms.SmsChannel;
import id.tanggap.channel.sms.TextDoor;
import id.tanggap.reply.Receipts;
import java.time.Clock;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.jdbc.lock.LockRepository;
import org.springframework.stereotype.Component;

/// Opens channels at message centres.
@Component
class SmppProvider implements Provider {

    private final Ear ear;
    private final Parts parts;
    private final Submitted submitted;
    private final Receipts receipts;
    private final LockRepository leases;
    private final Clock clock;

    SmppProvider(Ear ear, Parts parts, Submitted submitted, Receipts receipts, LockRepository leases, Clock clock) {
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
    public Way open(ChannelFile file, SmsChannel channel, TextDoor door) {
        var centre = file.as(SmppFile.class).smpp();
        var link = new SmppLink(centre, door, ear, parts, submitted, receipts, leases, clock);
        var flow = IntegrationFlow.from(link)
                .handle(Heard.class, (heard, headers) -> {
                    link.keep(heard);
                    return null;
                })
                .get();
        return new Way(flow, new SmppCarrier(channel, centre, link, submitted, receipts, door, clock), null, null);
    }
}
