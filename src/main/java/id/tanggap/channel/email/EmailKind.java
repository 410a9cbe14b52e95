package id.tanggap.channel.email;

import id.tanggap.blob.Blobs;
import id.tanggap.channel.ChannelFile;
import id.tanggap.channel.ChannelKind;
import id.tanggap.channel.Standings;
import id.tanggap.reply.Carriers;
import java.time.Clock;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.jdbc.lock.LockRepository;
import org.springframework.stereotype.Component;

/// Opens e-mail channels: a watch on the mailbox into intake, and a carrier for what goes out.
@Component
class EmailKind implements ChannelKind {

    private final MailReceipts receipts;
    private final LockRepository leases;
    private final Carriers carriers;
    private final Standings standings;
    private final Clock clock;
    private final Blobs blobs;

    EmailKind(
            MailReceipts receipts,
            LockRepository leases,
            Carriers carriers,
            Standings standings,
            Clock clock,
            Blobs blobs) {
        this.receipts = receipts;
        this.leases = leases;
        this.carriers = carriers;
        this.standings = standings;
        this.clock = clock;
        this.blobs = blobs;
    }

    @Override
    public String kind() {
        return "email";
    }

    @Override
    public Open open(ChannelFile file) {
        var channel = file.as(EmailChannel.class);
        if (channel.smtp() != null) {
            carriers.open(new SmtpCarrier(file.name(), channel, channel.smtp(), clock, blobs));
        }
        var watch = new MailboxWatch(file.name(), channel.imap(), receipts, leases, standings, clock);
        var flow = IntegrationFlow.from(watch)
                .handle(RawMail.class, (mail, headers) -> {
                    receipts.keep(file.name(), channel.language(), mail);
                    return null;
                })
                .get();
        return new Open(flow, () -> carriers.close(file.name()));
    }
}
