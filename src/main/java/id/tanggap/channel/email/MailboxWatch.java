package id.tanggap.channel.email;

import id.tanggap.channel.Standings;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.integration.endpoint.MessageProducerSupport;
import org.springframework.integration.jdbc.lock.LockRepository;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.transaction.TransactionException;

/// Watches one mailbox and sends each new message into the flow, which keeps it before it returns.
///
/// New is what the ledger does not have, not what is unread. Each look goes back some UIDs below the watermark,
/// because a server may show a message a moment after one with a higher UID. One node at a time reads a mailbox; if
/// two ever do, the ledger's unique key still lets each message in once.
final class MailboxWatch extends MessageProducerSupport {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxWatch.class);
    private static final String KIND = "email";
    private static final long LOOK_BACK = 200;
    private static final int KEYS_A_QUESTION = 1000;
    private static final int LONGEST_KEY = 36;
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final String name;
    private final EmailChannel.Imap imap;
    private final MailReceipts receipts;
    private final LockRepository leases;
    private final Standings standings;
    private final Clock clock;
    private final Semaphore stop = new Semaphore(0);
    private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});
    private volatile @Nullable Mailbox open;
    private volatile boolean watching;
    private int failures;

    MailboxWatch(
            String name,
            EmailChannel.Imap imap,
            MailReceipts receipts,
            LockRepository leases,
            Standings standings,
            Clock clock) {
        this.name = name;
        this.imap = imap;
        this.receipts = receipts;
        this.leases = leases;
        this.standings = standings;
        this.clock = clock;
    }

    @Override
    protected void doStart() {
        watching = true;
        thread = Thread.ofVirtual().name("mailbox-" + name).start(this::watch);
    }

    private void watch() {
        try (var timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("mailbox-timer-" + name).factory())) {
            while (watching) {
                readIfLeased(timer);
                pause(Duration.ofSeconds(2));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            leases.delete(lease());
        }
    }

    /// A database that is away ends neither the watch nor the program: the lease is asked for again.
    private void readIfLeased(ScheduledExecutorService timer) throws InterruptedException {
        try {
            if (leases.acquire(lease(), LEASE)) {
                readWhileLeased(timer);
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("mailbox={} lease=unknown failed=\"{}\" will=retry", name, e.toString());
            pause(backoff());
        }
    }

    /// The key of a lease has 36 characters at most: a longer name is told by its digest.
    private String lease() {
        var key = "mailbox." + name;
        return key.length() <= LONGEST_KEY
                ? key
                : UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private void readWhileLeased(ScheduledExecutorService timer) throws InterruptedException {
        try (var mailbox = Mailbox.open(imap)) {
            open = mailbox;
            LOG.info("mailbox={} open=true", name);
            look(mailbox, 1);
            failures = 0;
            standings.works(name, KIND);
            while (watching && leases.renew(lease(), LEASE)) {
                mailbox.await(Math.min(imap.poll().toMillis(), LEASE.toMillis() / 2), timer);
                if (!watching) {
                    return;
                }
                look(mailbox, Math.max(1, lastUid(mailbox) - LOOK_BACK));
                standings.works(name, KIND);
            }
        } catch (MessagingException | IOException | RuntimeException e) {
            if (watching) {
                standings.fails(name, KIND, e.toString());
                LOG.warn("mailbox={} failed=\"{}\" will=retry", name, e.toString());
                pause(backoff());
            }
        } finally {
            open = null;
        }
    }

    private Duration backoff() {
        failures = Math.min(failures + 1, 6);
        var pause = Duration.ofSeconds(1L << failures);
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private long lastUid(Mailbox mailbox) throws MessagingException {
        return receipts.lastUid(name, imap.place(), mailbox.uidValidity());
    }

    /// Takes in everything from a UID on that the ledger does not have yet.
    private void look(Mailbox mailbox, long first) throws MessagingException, IOException {
        var uids = mailbox.uidsFrom(first);
        for (var start = 0; start < uids.size(); start += KEYS_A_QUESTION) {
            takeNew(mailbox, uids.subList(start, Math.min(uids.size(), start + KEYS_A_QUESTION)));
        }
    }

    private void takeNew(Mailbox mailbox, List<Long> uids) throws MessagingException, IOException {
        var keys = uids.stream().map(mailbox::key).toList();
        var known = receipts.known(name, keys);
        var last = 0L;
        for (var uid : uids) {
            if (!known.contains(mailbox.key(uid))) {
                take(mailbox, uid);
                last = uid;
            }
        }
        if (last > lastUid(mailbox)) {
            receipts.advance(name, imap.place(), mailbox.uidValidity(), last, clock.instant());
        }
    }

    private void take(Mailbox mailbox, long uid) throws MessagingException, IOException {
        try (var spool = mailbox.fetch(uid)) {
            if (spool == null) {
                return;
            }
            sendMessage(MessageBuilder.withPayload(new RawMail(mailbox.key(uid), spool))
                    .build());
        }
        mailbox.markSeen(uid);
        leases.renew(lease(), LEASE);
    }

    private void pause(Duration time) throws InterruptedException {
        if (stop.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
            stop.release();
        }
    }

    @Override
    protected void doStop() {
        watching = false;
        stop.release();
        var mailbox = open;
        if (mailbox != null) {
            mailbox.wake();
        }
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
