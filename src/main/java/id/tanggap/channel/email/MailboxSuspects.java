package id.tanggap.channel.email;

import id.tanggap.channel.MailboxFailure;
import id.tanggap.channel.MailboxFailures;
import jakarta.mail.FolderClosedException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.angus.mail.iap.ConnectionException;
import org.jspecify.annotations.Nullable;

/// Messages that have just failed and whose failure is not counted yet. It is counted at the end of a round, that is
/// once the server has answered again: while the server cannot be reached nothing counts against a message. Lasts
/// longer than a round. Not thread-safe.
final class MailboxSuspects {

    private static final int LONGEST_REASON = 300;

    private final Map<Long, Exception> failed = new LinkedHashMap<>();
    private MailboxFailures.@Nullable Mailbox mailbox;

    /// Forgets the messages of another numbering.
    void startIn(MailboxFailures.Mailbox other) {
        if (!other.equals(mailbox)) {
            failed.clear();
            mailbox = other;
        }
    }

    void add(long uid, Exception problem) {
        failed.put(uid, problem);
    }

    boolean contains(long uid) {
        return failed.containsKey(uid);
    }

    void clear(long uid) {
        failed.remove(uid);
    }

    Set<Long> uids() {
        return Set.copyOf(failed.keySet());
    }

    int size() {
        return failed.size();
    }

    /// The first problem; null if there is none.
    @Nullable
    Exception problem() {
        return failed.values().stream().findFirst().orElse(null);
    }

    /// Counts one failure more for each, and forgets them.
    ///
    /// @param before their failures of earlier rounds, by UID
    /// @param serverDelivers false if no message can be fetched: then none counts as failed for that reason
    List<MailboxFailure> counted(Map<Long, MailboxFailure> before, Instant now, boolean serverDelivers) {
        var counted = failed.entrySet().stream()
                .map(entry -> {
                    var earlier = before.get(entry.getKey());
                    var failures = earlier == null ? 1 : earlier.failures() + 1;
                    if (!serverDelivers && (earlier == null || !earlier.isFailed())) {
                        failures = Math.min(failures, MailboxFailure.ENOUGH - 1);
                    }
                    return new MailboxFailure(
                            entry.getKey(),
                            reason(entry.getValue()),
                            failures,
                            earlier == null ? now : earlier.firstAt(),
                            now,
                            now.plus(MailboxFailure.waitAfter(failures)));
                })
                .toList();
        failed.clear();
        return counted;
    }

    /// One line: the lines after the first of a database error may hold a citizen's words.
    static String reason(Exception problem) {
        var line = isDropped(problem)
                ? "The server closed the connection when it was asked for this mail"
                : problem.toString().lines().findFirst().orElse("").replace('"', '\'');
        return line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) : line;
    }

    /// The library hides the exception in the message of another one while it reads a mail in pieces.
    private static boolean isDropped(Throwable problem) {
        return Stream.iterate(problem, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof ConnectionException
                        || cause.toString().contains(FolderClosedException.class.getName()));
    }
}
