package id.tanggap.access;

import id.tanggap.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/// A database with two balai, and what decides about access on it.
final class AccessTestSetup implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-02-03T02:00:00Z");
    static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    static final String CHILD = "rehsos.anak";
    static final String TRAFFICKED = "rehsos.kpo";
    static final String BREACH = "umum.insiden-data";

    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    /// As cheap as the algorithm allows: these tests make many accounts.
    private static final PasswordEncoder PASSWORDS =
            new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(4)));

    private final SingleConnectionDataSource source =
            new SingleConnectionDataSource(TestDatabase.fresh().url(), "postgres", "postgres", true);

    final JdbcClient jdbc = JdbcClient.create(source);
    final Accounts accounts = accounts(false);
    final ApiTokens tokens = tokens(false);
    final NeedToKnow needToKnow = new NeedToKnow(jdbc);

    AccessTestSetup() {
        jdbc.sql("""
                        insert into balai (code, name, town, zone, kabkota_code, latitude, longitude)
                        values ('MGL', 'Sentra Margo Laras', 'Pati', 'Asia/Jakarta', '33.18', -6.7, 111),
                               ('EFT', 'Sentra Efata', 'Kupang', 'Asia/Makassar', '53.71', -10.2, 123.6)
                        """).update();
    }

    DataSource source() {
        return source;
    }

    Accounts accounts(boolean demo) {
        return new Accounts(jdbc, PASSWORDS, CLOCK, demo);
    }

    ApiTokens tokens(boolean demo) {
        return new ApiTokens(jdbc, CLOCK, demo);
    }

    /// Makes an account, or changes the one of this name.
    Viewer person(String username, Role role, @Nullable String balai) {
        accounts.put(username, "sandi-" + username, new AccountProfile("Orang " + username, role, balai, JAKARTA));
        return viewer(username);
    }

    /// With the rights that the database says now.
    Viewer viewer(String username) {
        return accounts.loadUserByUsername(username).viewer();
    }

    void session(String username) {
        jdbc.sql("""
                        insert into spring_session (primary_id, session_id, creation_time, last_access_time,
                            max_inactive_interval, expiry_time, principal_name)
                        values (gen_random_uuid(), gen_random_uuid(), 0, 0, 1800, 9999999999999, :name)
                        """).param("name", username).update();
    }

    long sessions(String username) {
        return jdbc.sql("select count(*) from spring_session where principal_name = :name")
                .param("name", username)
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        source.destroy();
    }
}
