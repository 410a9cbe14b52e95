package id.tanggap.channel.email;

import id.tanggap.channel.ChannelGateway;
import id.tanggap.channel.MailboxBackfills;
import id.tanggap.channel.MailboxBackfills.Backfill;
import id.tanggap.channel.Outages;
import id.tanggap.platform.worker.Lease;
import id.tanggap.platform.worker.LeasedTask;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes in old mail that an administrator asked for: a handful a round over a connection of its own, so that new mail
/// does not wait. What the ledger has is left alone; nobody is answered automatically. How far it is, is committed
/// after each handful; another node goes on from there.
///
/// A mail that cannot be taken is passed over, and the page says which was the last one.
final class BackfillTask implements LeasedTask {

    private static final Logger LOG = LoggerFactory.getLogger(BackfillTask.class);
    private static final int HANDFUL = 10;

    private final String name;
    private final EmailChannelSettings.Imap imap;
    private final MailIntake mailIntake;
    private final ChannelGateway gateway;
    private final MailboxBackfills backfills;
    private final MailboxConnection connection;
    private final TreeSet<Long> uids = new TreeSet<>();

    BackfillTask(
            String name,
            EmailChannelSettings.Imap imap,
            MailIntake mailIntake,
            ChannelGateway gateway,
            MailboxBackfills backfills) {
        this.name = name;
        this.imap = imap;
        this.mailIntake = mailIntake;
        this.gateway = gateway;
        this.backfills = backfills;
        this.connection = new MailboxConnection(imap);
    }

    @Override
    public boolean run(Lease lease) throws Exception {
        var asked = backfills.find(name).filter(Backfill::isRunning).orElse(null);
        if (asked == null) {
            release();
            return false;
        }
        try {
            step(asked, lease);
            return false;
        } catch (MessagingException e) {
            release();
            backfills.write(asked.at(asked.nextUid(), 0, 0, MailboxSuspects.reason(e)), mailIntake.now());
            throw e;
        }
    }

    private void step(Backfill asked, Lease lease) throws MessagingException, IOException {
        var mailbox = connection.current();
        if (mailbox == null) {
            mailbox = connection.reopen();
            uids.clear();
            uids.addAll(mailbox.uidsSince(asked.since()));
        }
        var numbering = imap.place() + "/" + mailbox.uidValidity();
        var now = numbering.equals(asked.folder()) ? asked : asked.in(numbering, uids.size());
        var handful = uids.tailSet(now.nextUid()).stream().limit(HANDFUL).toList();
        if (handful.isEmpty()) {
            backfills.write(now.done(), mailIntake.now());
            release();
            return;
        }
        backfills.write(take(mailbox, handful, now, lease), mailIntake.now());
    }

    private Backfill take(ImapMailbox mailbox, List<Long> handful, Backfill from, Lease lease)
            throws MessagingException, IOException {
        var known = mailIntake.known(name, handful.stream().map(mailbox::key).toList());
        var done = from;
        for (var uid : handful) {
            if (!lease.isHeld()) {
                return done;
            }
            if (known.contains(mailbox.key(uid))) {
                done = done.at(uid + 1, 1, 0, done.problem());
                continue;
            }
            var problem = taken(mailbox, uid);
            done = done.at(uid + 1, 1, problem == null ? 1 : 0, problem == null ? done.problem() : problem);
            if (problem != null && !mailbox.isAlive()) {
                connection.close();
                return done;
            }
        }
        return done;
    }

    /// @return what kept it from being taken; null if it was taken
    private @Nullable String taken(ImapMailbox mailbox, long uid) {
        try (var spool = mailbox.fetch(uid)) {
            if (spool != null) {
                gateway.keep(RawMail.old(mailbox.key(uid), spool));
            }
            return null;
        } catch (MessagingException | IOException e) {
            return passed(uid, e);
        } catch (RuntimeException e) {
            if (Outages.isBehind(e)) {
                throw e;
            }
            return passed(uid, e);
        }
    }

    private String passed(long uid, Exception problem) {
        LOG.warn("mailbox={} backfill uid={} taken=false failed=\"{}\"", name, uid, MailboxSuspects.reason(problem));
        return "UID " + uid + ": " + MailboxSuspects.reason(problem);
    }

    @Override
    public void release() {
        connection.close();
        uids.clear();
    }
}
