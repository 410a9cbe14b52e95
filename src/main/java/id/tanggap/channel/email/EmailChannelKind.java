package id.tanggap.channel.email;

import id.tanggap.channel.ChannelFile;
import id.tanggap.channel.ChannelGateway;
import id.tanggap.channel.ChannelGateways;
import id.tanggap.channel.ChannelHealth;
import id.tanggap.channel.ChannelKind;
import id.tanggap.channel.KeepAdvice;
import id.tanggap.channel.MailboxBackfills;
import id.tanggap.channel.check.CheckSteps;
import id.tanggap.intake.mail.auth.TrustedAuthservIds;
import id.tanggap.platform.worker.Backoff;
import id.tanggap.platform.worker.LeasedWorker;
import id.tanggap.platform.worker.Leases;
import id.tanggap.platform.worker.WorkerSettings;
import java.time.Duration;
import java.util.List;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.stereotype.Component;

/// Opens e-mail channels: a watch on the mailbox, whose mail goes to intake, and a carrier for outgoing mail.
@Component
class EmailChannelKind implements ChannelKind {

    /// Pause after a round that was cancelled; other rounds wait inside IMAP IDLE.
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration BETWEEN_HANDFULS = Duration.ofSeconds(1);

    private final ChannelGateways gateways;
    private final MailIntake mailIntake;
    private final Leases leases;
    private final ChannelHealth health;
    private final TrustedAuthservIds trusted;
    private final MailboxBackfills backfills;
    private final EmailOutgoing outgoing;

    EmailChannelKind(
            ChannelGateways gateways,
            MailIntake mailIntake,
            Leases leases,
            ChannelHealth health,
            TrustedAuthservIds trusted,
            MailboxBackfills backfills,
            EmailOutgoing outgoing) {
        this.gateways = gateways;
        this.mailIntake = mailIntake;
        this.leases = leases;
        this.health = health;
        this.trusted = trusted;
        this.backfills = backfills;
        this.outgoing = outgoing;
    }

    @Override
    public String kind() {
        return "email";
    }

    @Override
    public Open open(ChannelFile file) {
        var channel = file.as(EmailChannelSettings.class);
        trusted.set(file.name(), channel.trusted());
        outgoing.open(file.name(), channel);
        var gateway = gateways.of(file);
        var watch = new MailboxWatch(file.name(), channel.imap(), mailIntake, gateway, health);
        var settings = WorkerSettings.every(PAUSE, "mailbox." + file.name()).backoff(Backoff.REMOTE);
        return new Open(
                flow(file.name(), channel.language(), gateway),
                List.of(new LeasedWorker(settings, watch, leases), backfill(file.name(), channel, gateway)),
                () -> outgoing.close(file.name()));
    }

    private LeasedWorker backfill(String name, EmailChannelSettings channel, ChannelGateway gateway) {
        return new LeasedWorker(
                WorkerSettings.every(BETWEEN_HANDFULS, "backfill." + name).backoff(Backoff.REMOTE),
                new BackfillTask(name, channel.imap(), mailIntake, gateway, backfills),
                leases);
    }

    @Override
    public void validate(ChannelFile file) {
        file.as(EmailChannelSettings.class);
    }

    @Override
    public void check(ChannelFile file, CheckSteps steps) {
        outgoing.check(file.as(EmailChannelSettings.class), steps);
    }

    @Override
    public void pause(String channelName, boolean paused) {
        outgoing.pause(channelName, paused);
    }

    @Override
    public long waiting(String channelName) {
        return outgoing.waiting(channelName);
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
