package id.tanggap.channel.email;

import id.tanggap.intake.Intake;
import id.tanggap.intake.ledger.Arrival;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Passes mail to intake and stores how far each mailbox was read.
@Component
class MailIntake {

    private final Intake intake;
    private final MailboxWatermarks watermarks;
    private final Clock clock;

    MailIntake(Intake intake, MailboxWatermarks watermarks, Clock clock) {
        this.intake = intake;
        this.watermarks = watermarks;
        this.clock = clock;
    }

    /// Returns when the bytes are committed.
    void keep(String channelName, String language, RawMail mail) {
        intake.receive(new Arrival("email", channelName, mail.key(), language, mail.bytes(), clock.instant()));
    }

    Set<String> known(String channelName, Collection<String> keys) {
        return intake.known(channelName, keys);
    }

    long lastUid(MailboxWatermarks.Mailbox mailbox) {
        return watermarks.lastUid(mailbox);
    }

    void advance(MailboxWatermarks.Mailbox mailbox, long lastUid) {
        watermarks.advance(mailbox, lastUid, clock.instant());
    }
}
