package id.tanggap.channel.email;

import id.tanggap.channel.ChannelGateway;
import id.tanggap.channel.MailboxFailure;
import id.tanggap.channel.MailboxFailures;
import id.tanggap.channel.Outages;
import id.tanggap.platform.worker.Lease;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One look at a mailbox: takes every message from a UID on that the ledger does not have, turn by turn over the
/// senders. Messages that arrive meanwhile are listed between two handfuls, and have their turn.
///
/// A message that fails is asked for once in a round, and last. If the server dropped the connection over it, the
/// round goes on with a new one.
final class MailboxRound {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxRound.class);
    private static final int KEYS_A_QUERY = 1000;
    private static final int HANDFUL = 50;
    private static final Duration LONGEST_HANDFUL = Duration.ofMillis(250);
    private static final int OLDEST_SEEN = 1000;
    private static final int NEWEST_SEEN = 200;
    private static final int MOST_RECONNECTIONS = 20;
    private static final int TOO_MANY_FOR_CHANCE = 3;

    private final MailboxConnection connection;
    private final MailIntake mailIntake;
    private final ChannelGateway gateway;
    private final Lease lease;
    private final MailboxSuspects suspects;
    private final MailboxFailures.Mailbox key;
    private final Map<Long, MailboxFailure> failures;
    private final TreeSet<Long> pending = new TreeSet<>();
    private final TreeSet<Long> taken = new TreeSet<>();
    private final Map<Long, String> senders = new HashMap<>();
    private final Set<String> knownSenders = new HashSet<>();
    private ImapMailbox mailbox;
    private @Nullable Long kept;
    private boolean sendersReadable = true;
    private boolean begun;
    private int reconnections;
    private long highest;

    /// What a round works with.
    ///
    /// @param suspects lasts longer than the round
    record Tools(
            MailboxConnection connection, MailIntake mailIntake, ChannelGateway gateway, MailboxSuspects suspects) {}

    MailboxRound(MailboxFailures.Mailbox key, ImapMailbox mailbox, Lease lease, Tools tools) {
        this.key = key;
        this.mailbox = mailbox;
        this.lease = lease;
        this.connection = tools.connection();
        this.mailIntake = tools.mailIntake();
        this.gateway = tools.gateway();
        this.suspects = tools.suspects();
        this.suspects.startIn(key);
        this.failures = mailIntake.failures(key);
    }

    /// @return the problem of a message that will be asked for again in the next round; null if there is none
    @Nullable
    Exception run(long first) throws MessagingException, IOException {
        list(first);
        while (!pending.isEmpty() && lease.isHeld()) {
            takeSome();
            advance();
            list(highest + 1);
        }
        var problem = count();
        advance();
        return problem;
    }

    /// A handful, or as many as a quarter of a second allows, so that who has just arrived waits no longer.
    private void takeSome() throws MessagingException, IOException {
        var end = mailIntake.now().plus(LONGEST_HANDFUL);
        for (var uid : next()) {
            if (lease.isHeld()) {
                takeOrSuspect(uid);
            }
            if (mailIntake.now().isAfter(end)) {
                return;
            }
        }
    }

    private @Nullable Exception count() {
        var problem = suspects.problem();
        var counted = suspects.counted(failures, mailIntake.now(), serverDelivers());
        counted.forEach(failure -> {
            mailIntake.failed(key, failure);
            failures.put(failure.uid(), failure);
        });
        return counted.stream().allMatch(MailboxFailure::isFailed) ? null : problem;
    }

    /// When several messages fail and none is taken, the fault may be the server's: a message that is kept already
    /// tells.
    private boolean serverDelivers() {
        if (!taken.isEmpty() || suspects.size() < TOO_MANY_FOR_CHANCE) {
            return true;
        }
        try (var probe = kept == null ? null : mailbox.fetch(kept)) {
            return probe != null;
        } catch (MessagingException | IOException e) {
            return false;
        }
    }

    private void list(long first) throws MessagingException {
        var uids = mailbox.uidsFrom(first);
        highest = uids.isEmpty() ? Math.max(highest, first - 1) : uids.getLast();
        if (first == 1) {
            clear(failures.keySet().stream().filter(uid -> !uids.contains(uid)).toList());
        }
        var asked = new TreeSet<>(uids);
        if (!begun) {
            asked.addAll(failures.keySet());
            begun = true;
        }
        addNew(List.copyOf(asked));
    }

    private void addNew(List<Long> uids) {
        for (var start = 0; start < uids.size() && lease.isHeld(); start += KEYS_A_QUERY) {
            var some = uids.subList(start, Math.min(uids.size(), start + KEYS_A_QUERY));
            var known = mailIntake.known(
                    key.channelName(), some.stream().map(mailbox::key).toList());
            some.stream()
                    .filter(uid -> !known.contains(mailbox.key(uid)))
                    .filter(this::isDue)
                    .forEach(pending::add);
            some.stream().filter(uid -> known.contains(mailbox.key(uid))).forEach(uid -> kept = uid);
            clear(some.stream()
                    .filter(failures::containsKey)
                    .filter(uid -> known.contains(mailbox.key(uid)))
                    .toList());
        }
    }

    private boolean isDue(long uid) {
        var failure = failures.get(uid);
        return failure == null || !failure.nextAt().isAfter(mailIntake.now());
    }

    private void clear(Collection<Long> uids) {
        mailIntake.clear(key, uids);
        uids.forEach(failures::remove);
    }

    /// The messages of the next turns; those that failed before only when no other is left.
    private Collection<Long> next() throws MessagingException {
        var good = pending.stream().filter(uid -> !isSuspect(uid)).toList();
        if (good.isEmpty()) {
            return List.copyOf(pending);
        }
        return good.size() <= HANDFUL ? good : inTurns(good);
    }

    private boolean isSuspect(long uid) {
        return failures.containsKey(uid) || suspects.contains(uid);
    }

    private Collection<Long> inTurns(List<Long> good) throws MessagingException {
        var seen = new LinkedHashSet<>(good.subList(0, Math.min(good.size(), OLDEST_SEEN)));
        seen.addAll(good.subList(Math.max(0, good.size() - NEWEST_SEEN), good.size()));
        readSenders(seen.stream().filter(uid -> !senders.containsKey(uid)).toList());
        return SenderTurns.order(seen, senders, knownSenders).subList(0, HANDFUL);
    }

    /// A message that cannot be read may break the listing of senders too: then this round goes by UID.
    private void readSenders(List<Long> uids) throws MessagingException {
        if (!sendersReadable || uids.isEmpty()) {
            return;
        }
        try {
            var read = mailbox.senders(uids);
            senders.putAll(read);
            knownSenders.addAll(mailIntake.knownSenders(Set.copyOf(read.values())));
        } catch (MessagingException | RuntimeException e) {
            LOG.debug("mailbox={} senders=unreadable", key.channelName(), e);
            sendersReadable = false;
            reconnectIfDropped();
        }
    }

    private void takeOrSuspect(long uid) throws MessagingException, IOException {
        pending.remove(uid);
        try {
            take(uid);
            taken.add(uid);
            senders.remove(uid);
            clear(Stream.of(uid).filter(failures::containsKey).toList());
            suspects.clear(uid);
            lease.reportSuccess();
        } catch (MessagingException | IOException | RuntimeException e) {
            if (Outages.isBehind(e)) {
                throw e;
            }
            suspects.add(uid, e);
            LOG.warn("mailbox={} uid={} taken=false failed=\"{}\"", key.channelName(), uid, MailboxSuspects.reason(e));
            reconnectIfDropped();
        }
    }

    /// A connection that is refused now is no failure of the message: the round ends, and the next one asks again.
    private void reconnectIfDropped() throws MessagingException {
        if (mailbox.isAlive()) {
            return;
        }
        if (reconnections++ >= MOST_RECONNECTIONS) {
            throw new MessagingException("The server has dropped " + MOST_RECONNECTIONS + " connections in this round");
        }
        mailbox = connection.reopen();
        if (mailbox.uidValidity() != key.uidValidity()) {
            throw new MessagingException("The folder was numbered anew");
        }
    }

    private void take(long uid) throws MessagingException, IOException {
        try (var spool = mailbox.fetch(uid)) {
            if (spool != null) {
                var from = mailbox;
                gateway.keep(RawMail.fresh(mailbox.key(uid), spool, () -> markSeen(from, uid)));
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

    /// The watermark passes what is taken or recorded as failed, and nothing else.
    private void advance() {
        var blocking = new TreeSet<>(pending);
        blocking.addAll(suspects.uids());
        failures.values().stream()
                .filter(failure -> !failure.isFailed())
                .map(MailboxFailure::uid)
                .forEach(blocking::add);
        var last = blocking.isEmpty() ? lastOf(taken) : taken.lower(blocking.first());
        if (last != null && last > mailIntake.lastUid(key)) {
            mailIntake.advance(key, last);
        }
    }

    private static @Nullable Long lastOf(SortedSet<Long> uids) {
        return uids.isEmpty() ? null : uids.last();
    }
}
