package id.tanggap.channel.email;

import id.tanggap.channel.ChannelGateway;
import id.tanggap.channel.ChannelHealth;
import id.tanggap.channel.MailboxFailures;
import id.tanggap.platform.worker.Lease;
import id.tanggap.platform.worker.LeasedTask;
import jakarta.mail.MessagingException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Watches one mailbox and sends each new message into the channel's flow, which keeps it before it returns.
///
/// A message is new if the ledger does not have it, whether it was read or not. Each round starts some UIDs below the
/// watermark, because a server may list a message a moment after one with a higher UID. One node at a time reads a
/// mailbox; if two ever do, the ledger's unique key still accepts each message once.
///
/// A message that the server cannot deliver, or that cannot be kept, does not delay the others: they are kept, the
/// watermark stays before the failed one, and the round fails, so that it is fetched again. After three failures it is
/// recorded as failed: from then on the rounds succeed, and it is fetched less and less often.
final class MailboxWatch implements LeasedTask {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxWatch.class);
    private static final String KIND = "email";
    private static final long UIDS_READ_AGAIN = 200;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final String name;
    private final EmailChannelSettings.Imap imap;
    private final MailIntake mailIntake;
    private final ChannelHealth health;
    private final MailboxConnection connection;
    private final MailboxRound.Tools tools;

    MailboxWatch(
            String name,
            EmailChannelSettings.Imap imap,
            MailIntake mailIntake,
            ChannelGateway gateway,
            ChannelHealth health) {
        this.name = name;
        this.imap = imap;
        this.mailIntake = mailIntake;
        this.health = health;
        this.connection = new MailboxConnection(imap);
        this.tools = new MailboxRound.Tools(connection, mailIntake, gateway, new MailboxSuspects());
    }

    /// The first round of a connection reads the whole folder; each later one first waits for an announcement, so
    /// there is no pause between rounds.
    @Override
    public boolean run(Lease lease) throws Exception {
        try {
            poll(lease);
            health.reportReachable(name, KIND);
            return lease.isHeld();
        } catch (Exception e) {
            if (lease.isHeld()) {
                health.reportFailing(name, KIND, e.toString());
            }
            release();
            throw e;
        }
    }

    private void poll(Lease lease) throws Exception {
        var mailbox = connection.current();
        if (mailbox == null) {
            mailbox = connection.reopen();
            LOG.info("mailbox={} open=true", name);
            mailIntake.clearOtherNumberings(key(mailbox));
            keepFrom(mailbox, 1, lease);
            return;
        }
        mailbox.await(Math.min(imap.poll().toMillis(), LONGEST_WAIT.toMillis()));
        if (lease.isHeld()) {
            keepFrom(mailbox, Math.max(1, mailIntake.lastUid(key(mailbox)) - UIDS_READ_AGAIN), lease);
        }
    }

    private void keepFrom(ImapMailbox mailbox, long first, Lease lease) throws Exception {
        var problem = new MailboxRound(key(mailbox), mailbox, lease, tools).run(first);
        if (problem != null) {
            throw problem;
        }
    }

    private MailboxFailures.Mailbox key(ImapMailbox mailbox) throws MessagingException {
        return new MailboxFailures.Mailbox(name, imap.place(), mailbox.uidValidity());
    }

    @Override
    public void cancel() {
        connection.wake();
    }

    @Override
    public void release() {
        connection.close();
    }
}
