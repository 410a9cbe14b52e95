package id.tanggap.channel.email;

import id.tanggap.channel.ChannelFile;
import id.tanggap.channel.ChannelGateway;
import id.tanggap.channel.ChannelGateways;
import id.tanggap.channel.ChannelHealth;
import id.tanggap.channel.ChannelKind;
import id.tanggap.channel.KeepAdvice;
import id.tanggap.intake.mail.auth.TrustedAuthservIds;
import id.tanggap.platform.blob.BlobStore;
import id.tanggap.platform.worker.Backoff;
import id.tanggap.platform.worker.LeasedWorker;
import id.tanggap.platform.worker.Leases;
import id.tanggap.platform.worker.WorkerSettings;
import id.tanggap.reply.carrier.Carriers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.stereotype.Component;

/// Opens e-mail channels: a watch on the mailbox, whose mail goes to intake, and a carrier for outgoing mail.
@Component
class EmailChannelKind implements ChannelKind {

    /// Pause after a round that was cancelled; other rounds wait inside IMAP IDLE.
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final ChannelGateways gateways;
    private final MailIntake mailIntake;
    private final Leases leases;
    private final Carriers carriers;
    private final ChannelHealth health;
    private final Clock clock;
    private final BlobStore blobs;
    private final TrustedAuthservIds trusted;

    EmailChannelKind(
            ChannelGateways gateways,
            MailIntake mailIntake,
            Leases leases,
            Carriers carriers,
            ChannelHealth health,
            Clock clock,
            BlobStore blobs,
            TrustedAuthservIds trusted) {
        this.gateways = gateways;
        this.mailIntake = mailIntake;
        this.leases = leases;
        this.carriers = carriers;
        this.health = health;
        this.clock = clock;
        this.blobs = blobs;
        this.trusted = trusted;
    }

    @Override
    public String kind() {
        return "email";
    }

    @Override
    public Open open(ChannelFile file) {
        var channel = file.as(EmailChannelSettings.class);
        trusted.set(file.name(), channel.trusted());
        if (channel.smtp() != null) {
            carriers.open(new SmtpCarrier(file.name(), channel, channel.smtp(), clock, blobs));
        }
        var gateway = gateways.of(file);
        var watch = new MailboxWatch(file.name(), channel.imap(), mailIntake, gateway, health);
        var settings = WorkerSettings.every(PAUSE, "mailbox." + file.name()).backoff(Backoff.REMOTE);
        return new Open(
                flow(file.name(), channel.language(), gateway),
                List.of(new LeasedWorker(settings, watch, leases)),
                () -> carriers.close(file.name()));
    }

    /// Mailbox → keep → mark as read.
    private IntegrationFlow flow(String name, String language, ChannelGateway gateway) {
        return IntegrationFlow.from(gateway)
                .handle(
                        RawMail.class,
                        (mail, headers) -> {
                            mailIntake.keep(name, language, mail);
                            return mail;
                        },
                        keep -> keep.id("keep").advice(KeepAdvice.retry()))
                .handle(
                        RawMail.class,
                        (mail, headers) -> {
                            mail.acknowledge().run();
                            return null;
                        },
                        acknowledge -> acknowledge.id("acknowledge"))
                .get();
    }
}
