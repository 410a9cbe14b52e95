package id.tanggap.channel;

import id.tanggap.platform.secret.SecretStore;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Removes typed passwords that no channel ever used: a trial keeps one, and many trials are never saved.
///
/// One that any version of a definition names stays, because that version may be brought back; so does one that a file
/// of this node names, and one that is younger than a day, whose form may still be open.
@Component
public class UnusedSecrets {

    private static final Duration OPEN_FORM = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final SecretStore secrets;
    private final ChannelFolder folder;
    private final TransactionTemplate transaction;
    private final Clock clock;

    UnusedSecrets(
            JdbcClient jdbc, SecretStore secrets, ChannelFolder folder, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.folder = folder;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Joins the transaction of the caller. No channel is saved meanwhile: changes of settings hold the same lock.
    public void remove() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtext('setting_change'))")
                    .query((row, n) -> true)
                    .single();
            secrets.keptBefore(clock.instant().minus(OPEN_FORM)).stream()
                    .filter(name -> !isInDefinition(name) && !folder.hasFileWith(name))
                    .forEach(secrets::forget);
        });
    }

    /// Of today, or of any day before.
    private boolean isInDefinition(String name) {
        return jdbc.sql("""
                        select exists (select 1 from setting where kind = :kind and position(:name in value::text) > 0)
                            or exists (select 1 from setting_change where kind = :kind
                                       and (position(:name in before::text) > 0 or position(:name in after::text) > 0))
                        """)
                .param("kind", ChannelDefinitions.CHANNEL)
                .param("name", name)
                .query(Boolean.class)
                .single();
    }
}
