package id.tanggap.channel.email;

import id.tanggap.channel.ChannelGateway;
import id.tanggap.channel.ChannelHealth;
import id.tanggap.channel.Outages;
import id.tanggap.platform.worker.Lease;
import id.tanggap.platform.worker.LeasedTask;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Watches one mailbox and sends each new message into the channel's flow, which keeps it before it returns.
///
/// A message is new if the ledger does not have it, whether it was read or not. Each round starts some UIDs below the
/// watermark, because a server may list a message a moment after one with a higher UID. One node at a time reads a
/// mailbox; if two ever do, the ledger's unique key still accepts each message once.
///
/// A message that the server cannot deliver, or that cannot be kept, does not delay the messages after it: they are
/// kept, the watermark stays before the failed one, and the round fails, so that it is fetched again.
final class MailboxWatch implements LeasedTask {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxWatch.class);
    private static final String KIND = "email";
    private static final long UIDS_READ_AGAIN = 200;
    private static final int KEYS_A_QUERY = 1000;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final String name;
    private final EmailChannelSettings.Imap imap;
    private final MailIntake mailIntake;
    private final ChannelGateway gateway;
    private final ChannelHealth health;
    private volatile @Nullable ImapMailbox open;

    MailboxWatch(
            String name,
            EmailChannelSettings.Imap imap,
            MailIntake mailIntake,
            ChannelGateway gateway,
            ChannelHealth health) {
        this.name = name;
        this.imap = imap;
        this.mailIntake = mailIntake;
        this.gateway = gateway;
        this.health = health;
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
            letGo();
            throw e;
        }
    }

    private void poll(Lease lease) throws MessagingException, IOException, InterruptedException {
        var mailbox = open;
        if (mailbox == null) {
            mailbox = ImapMailbox.open(imap);
            open = mailbox;
            LOG.info("mailbox={} open=true", name);
            keepFrom(mailbox, 1, lease);
            return;
        }
        mailbox.await(Math.min(imap.poll().toMillis(), LONGEST_WAIT.toMillis()));
        if (lease.isHeld()) {
            keepFrom(mailbox, Math.max(1, lastUid(mailbox) - UIDS_READ_AGAIN), lease);
        }
    }

    @Override
    public void cancel() {
        var mailbox = open;
        if (mailbox != null) {
            mailbox.wake();
        }
    }

    @Override
    public void letGo() {
        var mailbox = open;
        open = null;
        if (mailbox != null) {
            mailbox.close();
        }
    }

    private long lastUid(ImapMailbox mailbox) throws MessagingException {
        return mailIntake.lastUid(key(mailbox));
    }

    private MailboxWatermarks.Mailbox key(ImapMailbox mailbox) throws MessagingException {
        return new MailboxWatermarks.Mailbox(name, imap.place(), mailbox.uidValidity());
    }

    /// Keeps every message from a UID on that the ledger does not have yet.
    private void keepFrom(ImapMailbox mailbox, long first, Lease lease) throws MessagingException, IOException {
        var uids = mailbox.uidsFrom(first);
        var taking = new Fetch(mailbox, lease);
        for (var start = 0; start < uids.size() && lease.isHeld(); start += KEYS_A_QUERY) {
            taking.takeNew(uids.subList(start, Math.min(uids.size(), start + KEYS_A_QUERY)));
        }
        taking.end();
    }

    /// One round, with the first error in it.
    private final class Fetch {
        private final ImapMailbox mailbox;
        private final Lease lease;
        private @Nullable Exception problem;

        Fetch(ImapMailbox mailbox, Lease lease) {
            this.mailbox = mailbox;
            this.lease = lease;
        }

        void takeNew(List<Long> uids) throws MessagingException, IOException {
            var known = mailIntake.known(name, uids.stream().map(mailbox::key).toList());
            var last = 0L;
            for (var uid : uids) {
                if (known.contains(mailbox.key(uid)) || !lease.isHeld()) {
                    continue;
                }
                takeOrReport(uid);
                last = problem == null ? uid : last;
            }
            if (last > lastUid(mailbox)) {
                mailIntake.advance(key(mailbox), last);
            }
        }

        private void takeOrReport(long uid) throws MessagingException, IOException {
            try {
                take(mailbox, uid);
                lease.reportSuccess();
            } catch (MessagingException | IOException | RuntimeException e) {
                if (!mailbox.isOpen() || Outages.isBehind(e)) {
                    throw e;
                }
                LOG.warn("mailbox={} uid={} taken=false failed=\"{}\" will=retry", name, uid, e.toString());
                problem = problem == null ? e : problem;
            }
        }

        void end() throws MessagingException, IOException {
            switch (problem) {
                case null -> {}
                case MessagingException e -> throw e;
                case IOException e -> throw e;
                default -> throw new IllegalStateException(problem);
            }
        }
    }

    private void take(ImapMailbox mailbox, long uid) throws MessagingException, IOException {
        try (var spool = mailbox.fetch(uid)) {
            if (spool != null) {
                gateway.keep(new RawMail(mailbox.key(uid), spool, () -> markSeen(mailbox, uid)));
            }
        }
    }

    private static void markSeen(ImapMailbox mailbox, long uid) {
        try {
            mailbox.markSeen(uid);
        } catch (MessagingException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
