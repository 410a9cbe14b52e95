package id.tanggap.channel;

import id.tanggap.platform.secret.SecretStore;
import id.tanggap.setting.SettingChanges;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
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
    private final SettingChanges changes;
    private final TransactionTemplate transaction;
    private final Clock clock;

    UnusedSecrets(
            JdbcClient jdbc,
            SecretStore secrets,
            ChannelFolder folder,
            SettingChanges changes,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.folder = folder;
        this.changes = changes;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Joins the transaction of the caller. No channel is saved meanwhile.
    public void remove() {
        transaction.executeWithoutResult(status -> {
            changes.awaitTurn();
            inNoDefinition(secrets.keptBefore(clock.instant().minus(OPEN_FORM))).stream()
                    .filter(name -> !folder.hasFileWith(name))
                    .forEach(secrets::forget);
        });
    }

    /// Neither in one of today, nor in one of any day before.
    private List<String> inNoDefinition(List<String> names) {
        return jdbc.sql("""
                        select name from unnest(:names::text[]) name
                        where not exists (select 1 from setting where kind = :kind and position(name in value::text) > 0)
                          and not exists (select 1 from setting_change where kind = :kind
                                          and (position(name in before::text) > 0 or position(name in after::text) > 0))
                        """)
                .param("kind", ChannelDefinitions.CHANNEL)
                .param("names", names.toArray(String[]::new))
                .query(String.class)
                .list();
    }
}
