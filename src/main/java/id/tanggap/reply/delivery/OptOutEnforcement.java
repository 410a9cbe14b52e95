package id.tanggap.reply.delivery;

import id.tanggap.reporter.ContactConsent;
import id.tanggap.reporter.ContactPoint;
import id.tanggap.reporter.ReporterDirectory;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Effects on the outbox when a citizen said STOP, to us or to a provider.
@Component
public class OptOutEnforcement {

    private final ReporterDirectory reporters;
    private final ContactConsent consent;
    private final JdbcClient jdbc;

    OptOutEnforcement(ReporterDirectory reporters, ContactConsent consent, JdbcClient jdbc) {
        this.reporters = reporters;
        this.consent = consent;
        this.jdbc = jdbc;
    }

    /// Records a STOP that was sent to the provider and not to us.
    public void ifProviderSays(@Nullable String code, String recipient, String channelName, Instant at) {
        if (!DeliveryFailure.OPTED_OUT.code().equals(code)) {
            return;
        }
        var point = new ContactPoint(ContactPoint.Kind.PHONE, recipient);
        reporters.find(point).ifPresent(citizen -> {
            consent.record(
                    citizen.contactId(), new ContactConsent.Change(true, "STOP", channelName, "provider:" + code), at);
            suppressWaiting(recipient);
        });
    }

    /// Cancels waiting texts to a number that opted out.
    public void suppressWaiting(String recipient) {
        jdbc.sql("""
                        update outbound set state = 'suppressed', reason = 'opted-out'
                        where recipient = :recipient and channel in ('sms', 'whatsapp') and state = 'queued'
                        """).param("recipient", recipient).update();
    }
}
