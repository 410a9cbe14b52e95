package id.tanggap.channel.email;

import id.tanggap.channel.MailboxFailure;
import id.tanggap.channel.MailboxFailures;
import id.tanggap.intake.Intake;
import id.tanggap.intake.ledger.Arrival;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Passes mail to intake, and stores how far each mailbox was read and what failed in it.
@Component
record MailIntake(Intake intake, MailboxWatermarks watermarks, MailboxFailures failures, Clock clock) {

    /// Returns when the bytes are committed.
    void keep(String channelName, String language, RawMail mail) {
        var arrival = new Arrival("email", channelName, mail.key(), language, mail.bytes(), clock.instant());
        intake.receive(mail.old() ? arrival.asQuiet() : arrival);
    }

    Set<String> known(String channelName, Collection<String> keys) {
        return intake.known(channelName, keys);
    }

    Set<String> knownSenders(Collection<String> addresses) {
        return intake.knownSenders(addresses);
    }

    long lastUid(MailboxFailures.Mailbox mailbox) {
        return watermarks.lastUid(mailbox);
    }

    void advance(MailboxFailures.Mailbox mailbox, long lastUid) {
        watermarks.advance(mailbox, lastUid, clock.instant());
    }

    /// The failures of a mailbox by UID, in a map of the caller's own.
    Map<Long, MailboxFailure> failures(MailboxFailures.Mailbox mailbox) {
        return new HashMap<>(failures.of(mailbox));
    }

    void failed(MailboxFailures.Mailbox mailbox, MailboxFailure failure) {
        failures.write(mailbox, failure);
    }

    void clear(MailboxFailures.Mailbox mailbox, Collection<Long> uids) {
        failures.clear(mailbox, uids);
    }

    void clearOtherNumberings(MailboxFailures.Mailbox mailbox) {
        failures.clearOtherNumberings(mailbox);
    }

    Instant now() {
        return clock.instant();
    }
}
