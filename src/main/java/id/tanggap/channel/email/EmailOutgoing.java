package id.tanggap.channel.email;

import id.tanggap.channel.check.CheckSteps;
import id.tanggap.platform.blob.BlobStore;
import id.tanggap.reply.carrier.Carriers;
import id.tanggap.reply.carrier.OwnMessageIds;
import id.tanggap.reply.carrier.WaitingMessages;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// What leaves by mailboxes.
@Component
record EmailOutgoing(Carriers carriers, WaitingMessages messages, OwnMessageIds ids, BlobStore blobs, Clock clock) {

    /// A mailbox without a relay only receives.
    void open(String name, EmailChannelSettings channel) {
        if (channel.smtp() != null) {
            carriers.open(new SmtpCarrier(name, channel, channel.smtp(), clock, blobs));
        }
    }

    void close(String name) {
        carriers.close(name);
    }

    void pause(String name, boolean paused) {
        carriers.pause(name, paused);
    }

    void check(EmailChannelSettings channel, CheckSteps steps) {
        new MailboxCheck(channel, steps, ids, clock).run();
    }

    long waiting(String name) {
        return messages.by(name);
    }
}
