package id.tanggap.platform.secret;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Secrets that were entered in the browser, encrypted in the database. A name is written once: whoever changes a
/// password makes a new one, so that the old definition still has its own when a change is taken back.
///
/// Nothing here logs a value, and no exception holds one.
public final class SecretStore {

    private final JdbcClient jdbc;
    private final SecretKeyring keys;
    private final Clock clock;

    public SecretStore(JdbcClient jdbc, SecretKeyring keys, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
    }

    @SuppressWarnings("ArrayRecordComponent") // read and decrypted, never compared
    private record Row(String name, String target, byte[] sealed, String keyId) {}

    /// Whether secrets can be kept here: without a key in the environment they cannot.
    public boolean isUsable() {
        return keys.current().isPresent();
    }

    /// @param name that no secret has yet
    /// @param target the server it is meant for
    public void keep(String name, String target, String value) {
        var id = keys.current().orElseThrow(() -> new IllegalStateException("TANGGAP_SECRET_KEY is not set"));
        jdbc.sql("""
                        insert into secret (name, target, sealed, key_id, made_at)
                        values (:name, :target, :sealed, :key, :at)
                        """)
                .param("name", name)
                .param("target", target)
                .param("sealed", sealed(id, name, target, value))
                .param("key", id)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    private byte[] sealed(String id, String name, String target, String value) {
        return SecretCipher.seal(keys.key(id).orElseThrow(), meant(name, target), value);
    }

    /// @throws IllegalStateException if it cannot be decrypted, with the name and never the value
    public Optional<String> read(String name) {
        return row(name).map(this::opened);
    }

    /// The server a secret is meant for; empty if there is no such secret.
    public Optional<String> target(String name) {
        return row(name).map(Row::target);
    }

    /// Names of the secrets that were kept before that moment.
    public List<String> keptBefore(Instant moment) {
        return jdbc.sql("select name from secret where made_at < :moment order by name")
                .param("moment", Timestamp.from(moment))
                .query(String.class)
                .list();
    }

    /// For good: nothing may name it any more.
    public void forget(String name) {
        jdbc.sql("delete from secret where name = :name").param("name", name).update();
    }

    /// Encrypts with the key of today whatever the key before still holds.
    ///
    /// @return how many were encrypted anew
    public int rotate() {
        var id = keys.current().orElseThrow(() -> new IllegalStateException("TANGGAP_SECRET_KEY is not set"));
        var old = jdbc.sql("select name, target, sealed, key_id from secret where key_id <> :key for update")
                .param("key", id)
                .query((row, n) -> new Row(row.getString(1), row.getString(2), row.getBytes(3), row.getString(4)))
                .list();
        old.forEach(row -> jdbc.sql("update secret set sealed = :sealed, key_id = :key where name = :name")
                .param("sealed", sealed(id, row.name(), row.target(), opened(row)))
                .param("key", id)
                .param("name", row.name())
                .update());
        return old.size();
    }

    private Optional<Row> row(String name) {
        return jdbc.sql("select name, target, sealed, key_id from secret where name = :name")
                .param("name", name)
                .query((row, n) -> new Row(row.getString(1), row.getString(2), row.getBytes(3), row.getString(4)))
                .optional();
    }

    private String opened(Row row) {
        var key = keys.key(row.keyId())
                .orElseThrow(() -> new IllegalStateException("The secret " + row.name() + " was encrypted with the key "
                        + row.keyId() + "…, which is neither TANGGAP_SECRET_KEY nor TANGGAP_SECRET_KEY_OLD"));
        return SecretCipher.open(key, meant(row.name(), row.target()), row.sealed());
    }

    private static String meant(String name, String target) {
        return name + "\n" + target;
    }
}
