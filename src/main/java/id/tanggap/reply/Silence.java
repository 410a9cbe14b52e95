package id.tanggap.reply;

import id.tanggap.reporter.ContactPoint;
import id.tanggap.reporter.Reporters;
import id.tanggap.reporter.Wishes;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What follows for the outbox when somebody said STOP, to us or to a provider.
@Component
class Silence {

    private final Reporters reporters;
    private final Wishes wishes;
    private final JdbcClient jdbc;

    Silence(Reporters reporters, Wishes wishes, JdbcClient jdbc) {
        this.reporters = reporters;
        this.wishes = wishes;
        this.jdbc = jdbc;
    }

    /// Learns from providers that somebody said STOP to them and not to us.
    void ifProviderSays(@Nullable String code, String recipient, String channelName, Instant at) {
        if (!Failure.OPTED_OUT.code().equals(code)) {
            return;
        }
        var point = new ContactPoint(ContactPoint.Kind.PHONE, recipient);
        reporters.find(point).ifPresent(citizen -> {
            wishes.say(citizen.contactId(), new Wishes.Wish(true, "STOP", channelName, "provider:" + code), at);
            suppressWaiting(recipient);
        });
    }

    /// What waits for a number that wants no more texts does not go.
    void suppressWaiting(String recipient) {
        jdbc.sql("""
                        update outbound set state = 'suppressed', reason = 'opted-out'
                        where recipient = :recipient and channel in ('sms', 'whatsapp') and state = 'queued'
                        """).param("recipient", recipient).update();
    }
}
