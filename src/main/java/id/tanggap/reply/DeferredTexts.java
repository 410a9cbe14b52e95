package id.tanggap.reply;

import id.tanggap.reply.gate.TextSendPolicy;
import id.tanggap.reply.outbox.OutboxQueue;
import id.tanggap.reporter.ContactActivity;
import id.tanggap.reporter.ContactPoint;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;

/// Texts that wait for the morning are sent at once when their citizen turns out to be awake.
@Service
public class DeferredTexts {

    private final ContactActivity activity;
    private final OutboxQueue queue;
    private final Clock clock;

    DeferredTexts(ContactActivity activity, OutboxQueue queue, Clock clock) {
        this.activity = activity;
        this.queue = queue;
        this.clock = clock;
    }

    /// Somebody texted, a report or a keyword; part of the caller's transaction. Two statements, one for a text of
    /// long ago.
    public void heard(ContactPoint sender, Instant writtenAt) {
        activity.heard(sender, writtenAt);
        var now = clock.instant();
        if (TextSendPolicy.isJustNow(writtenAt, now)) {
            queue.releaseDeferred(sender.value(), now);
        }
    }
}
