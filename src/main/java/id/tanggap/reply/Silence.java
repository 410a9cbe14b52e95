package id.tanggap.reply;

import id.tanggap.reporter.ContactPoint;
import id.tanggap.reporter.Reporters;
import id.tanggap.reporter.Wishes;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Learns from providers that somebody said STOP to them and not to us.
@Component
class Silence {

    private final Reporters reporters;
    private final Wishes wishes;
    private final Outbox outbox;

    Silence(Reporters reporters, Wishes wishes, Outbox outbox) {
        this.reporters = reporters;
        this.wishes = wishes;
        this.outbox = outbox;
    }

    void ifProviderSays(@Nullable String code, String recipient, String channelName, Instant at) {
        if (!Failure.OPTED_OUT.code().equals(code)) {
            return;
        }
        var point = new ContactPoint(ContactPoint.Kind.PHONE, recipient);
        reporters.find(point).ifPresent(citizen -> {
            wishes.say(citizen.contactId(), new Wishes.Wish(true, "STOP", channelName, "provider:" + code), at);
            outbox.silence(recipient);
        });
    }
}
