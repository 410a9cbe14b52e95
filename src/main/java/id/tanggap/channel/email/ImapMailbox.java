package id.tanggap.channel.email;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;

/// An open IMAP folder, read by UID. Reads without marking anything.
final class ImapMailbox implements AutoCloseable {

    private static final Pattern TAG = Pattern.compile("(?<!^)\\+.*@");

    private final Store store;
    private final IMAPFolder folder;
    private final String keyPrefix;
    private final Semaphore waker = new Semaphore(0);
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("mailbox-timer").factory());
    private long floor = 1;
    private int looked;

    private ImapMailbox(Store store, IMAPFolder folder, String keyPrefix) {
        this.store = store;
        this.folder = folder;
        this.keyPrefix = keyPrefix;
    }

    static ImapMailbox open(EmailChannelSettings.Imap imap) throws MessagingException {
        var store = MailSessions.imap(imap).getStore("imap");
        store.connect(imap.user(), imap.password());
        try {
            var folder = (IMAPFolder) store.getFolder(imap.folder());
            folder.open(Folder.READ_WRITE);
            var mailbox = new ImapMailbox(store, folder, imap.place() + "/" + folder.getUIDValidity() + "/");
            if (imap.from().isPresent()) {
                mailbox.startAt(imap.from().get());
            }
            return mailbox;
        } catch (MessagingException e) {
            store.close();
            throw e;
        }
    }

    boolean isOpen() {
        return folder.isOpen();
    }

    /// Whether the server still answers on this connection; one round trip.
    boolean isAlive() {
        try {
            noop();
            return folder.isOpen();
        } catch (MessagingException | RuntimeException gone) {
            return false;
        }
    }

    long uidValidity() throws MessagingException {
        return folder.getUIDValidity();
    }

    /// Identifies a message: the same for every read of the same message.
    String key(long uid) {
        return keyPrefix + uid;
    }

    /// Mail of earlier days is left alone. A mail that somebody moves here later has a higher UID, and is taken.
    private void startAt(LocalDate day) throws MessagingException {
        var since = uidsSince(day);
        floor = since.isEmpty() ? Math.max(1, next()) : since.getFirst();
    }

    private long next() throws MessagingException {
        var next = folder.getUIDNext();
        return next > 0 || folder.getMessageCount() == 0
                ? next
                : folder.getUID(folder.getMessage(folder.getMessageCount())) + 1;
    }

    /// UIDs of the mails that arrived on this day or later, as the server dates them (RFC 3501 section 6.4.4), in
    /// ascending order.
    List<Long> uidsSince(LocalDate day) throws MessagingException {
        var start = java.util.Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
        var found = folder.search(new ReceivedDateTerm(ComparisonTerm.GE, start));
        return uids(found, 1);
    }

    /// UIDs from `first` on, in ascending order; one round trip.
    List<Long> uidsFrom(long asked) throws MessagingException {
        var first = Math.max(asked, floor);
        looked = folder.getMessageCount();
        return uids(folder.getMessagesByUID(first, UIDFolder.LASTUID), first);
    }

    private List<Long> uids(Message[] messages, long first) throws MessagingException {
        var profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        folder.fetch(messages, profile);
        var uids = new ArrayList<Long>(messages.length);
        for (var message : messages) {
            var uid = message == null ? -1 : folder.getUID(message);
            // "n:*" names the last message even if its UID is below n (RFC 3501 section 6.4.8)
            if (uid >= first) {
                uids.add(uid);
            }
        }
        uids.sort(null);
        return uids;
    }

    /// The senders by UID as the envelopes say, in small letters and without the tag behind `+`; two round trips. Who
    /// has none is missing.
    Map<Long, String> senders(List<Long> uids) throws MessagingException {
        var messages =
                folder.getMessagesByUID(uids.stream().mapToLong(Long::longValue).toArray());
        var found = Stream.of(messages).filter(Objects::nonNull).toArray(Message[]::new);
        var profile = new FetchProfile();
        profile.add(FetchProfile.Item.ENVELOPE);
        folder.fetch(found, profile);
        var senders = new HashMap<Long, String>();
        for (var message : found) {
            sender(message).ifPresent(sender -> senders.put(uid(message), sender));
        }
        return senders;
    }

    private long uid(Message message) {
        try {
            return folder.getUID(message);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> sender(Message message) {
        try {
            return Stream.ofNullable(message.getFrom())
                    .flatMap(Stream::of)
                    .map(address -> address instanceof InternetAddress mail ? mail.getAddress() : null)
                    .filter(Objects::nonNull)
                    .map(address ->
                            TAG.matcher(address.toLowerCase(Locale.ROOT)).replaceFirst("@"))
                    .findFirst();
        } catch (MessagingException unreadable) {
            return Optional.empty();
        }
    }

    /// @return the message's bytes, or null if it is gone
    @org.jspecify.annotations.Nullable
    MailSpool fetch(long uid) throws MessagingException, IOException {
        if (!(folder.getMessageByUID(uid) instanceof IMAPMessage message)) {
            return null;
        }
        message.setPeek(true);
        try (var in = message.getMimeStream()) {
            return MailSpool.of(in);
        }
    }

    /// For people who read the same mailbox; the program does not depend on it.
    void markSeen(long uid) throws MessagingException {
        Message message = folder.getMessageByUID(uid);
        if (message != null) {
            message.setFlag(Flags.Flag.SEEN, true);
        }
    }

    /// Waits until the server announces something or the time is over; without IDLE (RFC 2177) it only waits.
    ///
    /// Messages that arrived during the last fetch were announced then (RFC 3501 section 7) and will not be
    /// announced again: do not wait.
    void await(long millis) throws MessagingException, InterruptedException {
        noop();
        if (folder.getMessageCount() != looked) {
            return;
        }
        if (!((IMAPStore) store).hasCapability("IDLE")) {
            waker.tryAcquire(millis, TimeUnit.MILLISECONDS);
            noop();
            return;
        }
        var alarm = timer.schedule(this::interruptIdle, millis, TimeUnit.MILLISECONDS);
        try {
            folder.idle(true);
        } finally {
            alarm.cancel(false);
        }
        noop();
    }

    /// Ends the wait of another thread.
    void wake() {
        waker.release();
        interruptIdle();
    }

    /// Any command ends the IDLE of another thread.
    private void interruptIdle() {
        try {
            noop();
        } catch (MessagingException | RuntimeException closed) {
            // the waiting thread gets the same error and reports it
        }
    }

    private void noop() throws MessagingException {
        folder.doCommand(protocol -> {
            protocol.noop();
            return null;
        });
    }

    @Override
    public void close() {
        timer.shutdownNow();
        try {
            if (folder.isOpen()) {
                folder.close(false);
            }
            store.close();
        } catch (MessagingException | IllegalStateException alreadyGone) {
            // the connection is broken already; nothing more to do
        }
    }
}
