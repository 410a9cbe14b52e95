package id.tanggap.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;

/// The people who may sign in. Accounts that the demo made open only while the demo is on.
public class Accounts implements UserDetailsService {

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final boolean demo;

    public Accounts(JdbcClient jdbc, PasswordEncoder passwords, Clock clock, boolean demo) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.clock = clock;
        this.demo = demo;
    }

    @Override
    public Account loadUserByUsername(String username) {
        return find(username).orElseThrow(() -> new UsernameNotFoundException("No account has this name"));
    }

    private Optional<Account> find(String username) {
        return jdbc.sql("""
                        select id, username, password_hash, name, role, balai_code, zone, language, enabled, demo
                        from app_user
                        where lower(username) = lower(:username)
                        """)
                .param("username", username.strip())
                .query(this::account)
                .optional();
    }

    private Account account(ResultSet row, int n) throws SQLException {
        var viewer = new Viewer(
                row.getLong("id"),
                row.getString("name"),
                Role.of(row.getString("role")),
                row.getString("balai_code"),
                ZoneId.of(row.getString("zone")),
                Locale.of(row.getString("language")));
        var open = row.getBoolean("enabled") && (demo || !row.getBoolean("demo"));
        return new Account(row.getString("username"), row.getString("password_hash"), open, viewer);
    }

    /// Makes an account, or gives an existing one of this name a new password and role.
    ///
    /// @param balai code of the balai for staff of one, else null
    public void put(String username, String password, String name, Role role, @Nullable String balai, ZoneId zone) {
        put(username, password, name, role, balai, zone, null);
    }

    /// @param extension of the person's telephone, so that calls they answer are theirs; null leaves it as it is
    /// @throws IllegalArgumentException if another account has this extension
    public void put(
            String username,
            String password,
            String name,
            Role role,
            @Nullable String balai,
            ZoneId zone,
            @Nullable String extension) {
        try {
            write(username, password, name, role, balai, zone, extension);
        } catch (DuplicateKeyException taken) {
            throw new IllegalArgumentException(
                    "Extension " + extension + " belongs to another account already; a call can be answered by one"
                            + " person only. Choose another extension for " + username + ".",
                    taken);
        }
    }

    private void write(
            String username,
            String password,
            String name,
            Role role,
            @Nullable String balai,
            ZoneId zone,
            @Nullable String extension) {
        jdbc.sql("""
                        insert into app_user
                            (username, password_hash, name, role, balai_code, zone, demo, extension, created_at)
                        values (:username, :hash, :name, :role, :balai, :zone, :demo, :extension, :at)
                        on conflict (lower(username)) do update set
                            password_hash = excluded.password_hash, name = excluded.name, role = excluded.role,
                            balai_code = excluded.balai_code, zone = excluded.zone, demo = excluded.demo,
                            extension = coalesce(excluded.extension, app_user.extension)
                        """)
                .param("username", username)
                .param("hash", passwords.encode(password))
                .param("name", name)
                .param("role", role.code())
                .param("balai", balai)
                .param("extension", extension)
                .param("zone", zone.getId())
                .param("demo", demo)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /// The language a person wants to read; kept for the next sign-in.
    public void speak(long userId, Locale locale) {
        jdbc.sql("update app_user set language = :language where id = :id")
                .param("language", locale.getLanguage().equals("en") ? "en" : "id")
                .param("id", userId)
                .update();
    }
}
