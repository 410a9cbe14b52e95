package id.tanggap.access;

import id.tanggap.audit.AuditActor;
import id.tanggap.audit.AuditLog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;

/// The people who may sign in. Accounts that the demo made open only while the demo is on.
public class Accounts implements UserDetailsService {

    private static final String SELECT = """
            select id, username, password_hash, name, role, balai_code, zone, language, enabled, demo,
                   array(select r.category from restricted_category r
                         except
                         select n.category from need_to_know n where n.user_id = app_user.id) as unlisted
            from app_user
            """;

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final boolean demo;
    private final AccountAudit audit;

    public Accounts(JdbcClient jdbc, PasswordEncoder passwords, Clock clock, boolean demo) {
        this(jdbc, passwords, clock, demo, AuditActor.SYSTEM);
    }

    /// @param otherwise who changes accounts where nobody is signed in
    public Accounts(JdbcClient jdbc, PasswordEncoder passwords, Clock clock, boolean demo, AuditActor otherwise) {
        this.audit = new AccountAudit(new AuditLog(jdbc, clock, otherwise));
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
        return jdbc.sql(SELECT + "where lower(username) = lower(:username)")
                .param("username", username.strip())
                .query(this::account)
                .optional();
    }

    /// What these people may do and see now; closed accounts are left out. One statement.
    public Map<Long, Viewer> viewers(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc.sql(SELECT + "where id in (:ids)").param("ids", ids).query(this::account).list().stream()
                        .filter(Account::isEnabled)
                        .map(Account::viewer)
                        .collect(Collectors.toMap(
                                viewer -> Objects.requireNonNull(viewer.userId()), Function.identity()));
    }

    private Account account(ResultSet row, int n) throws SQLException {
        var role = Role.of(row.getString("role"));
        var unlisted = Set.of((String[]) row.getArray("unlisted").getArray());
        var viewer = new Viewer(
                row.getLong("id"),
                row.getString("name"),
                role,
                row.getString("balai_code"),
                ZoneId.of(row.getString("zone")),
                Locale.of(row.getString("language")),
                role.seesRestricted() ? Set.of() : unlisted);
        var open = row.getBoolean("enabled") && (demo || !row.getBoolean("demo"));
        return new Account(row.getString("username"), row.getString("password_hash"), open, viewer);
    }

    /// Makes an account, or gives an existing one of this name a new password and role; if one of them is another
    /// than before, its sessions end. New staff of a balai are on the lists of all restricted categories
    /// (`NeedToKnow`).
    ///
    /// @throws IllegalArgumentException if another account has this extension
    @Transactional
    public void put(String username, String password, AccountProfile profile) {
        var before = find(username);
        try {
            write(username, hash(username, password), profile);
            audit.put(before, loadUserByUsername(username));
        } catch (DuplicateKeyException taken) {
            throw new IllegalArgumentException(
                    "Extension " + profile.extension()
                            + " belongs to another account already; a call can be answered by one"
                            + " person only. Choose another extension for " + username + ".",
                    taken);
        }
    }

    /// The same password keeps its hash.
    private String hash(String username, String password) {
        return find(username)
                .map(Account::passwordHash)
                .filter(known -> passwords.matches(password, known))
                .orElseGet(() -> Objects.requireNonNull(passwords.encode(password)));
    }

    private void write(String username, String hash, AccountProfile profile) {
        if (find(username).filter(known -> isSame(known, hash, profile)).isEmpty()) {
            endSessions(username);
        }
        jdbc.sql("""
                        with put as (
                            insert into app_user
                                (username, password_hash, name, role, balai_code, zone, demo, extension, created_at)
                            values (:username, :hash, :name, :role, :balai, :zone, :demo, :extension, :at)
                            on conflict (lower(username)) do update set
                                password_hash = excluded.password_hash, name = excluded.name, role = excluded.role,
                                balai_code = excluded.balai_code, zone = excluded.zone, demo = excluded.demo,
                                extension = coalesce(excluded.extension, app_user.extension)
                            returning id, role, xmax = 0 as made
                        )
                        insert into need_to_know (user_id, category)
                        select put.id, r.category from put cross join restricted_category r
                        where put.made and put.role = 'balai' and r.for_balai
                        """)
                .param("username", username)
                .param("hash", hash)
                .param("name", profile.name())
                .param("role", profile.role().code())
                .param("balai", profile.balai())
                .param("extension", profile.extension())
                .param("zone", profile.zone().getId())
                .param("demo", demo)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    private static boolean isSame(Account known, String hash, AccountProfile profile) {
        return known.viewer().role() == profile.role()
                && Objects.equals(known.viewer().balai(), profile.balai())
                && hash.equals(known.passwordHash());
    }

    /// Signs a person out, wherever they are signed in.
    @Transactional
    public void endSessions(String username) {
        var ended = jdbc.sql("delete from spring_session where lower(principal_name) = lower(:username)")
                .param("username", username.strip())
                .update();
        find(username).ifPresent(account -> audit.sessionsEnded(account, ended));
    }

    /// Gives a person a new password of their own choice, and ends all their sessions.
    ///
    /// @return false if the old password is wrong, and nothing changed
    /// @throws IllegalArgumentException if the new password is not taken by `PasswordRules`
    @Transactional
    public boolean changePassword(String username, String old, String wanted) {
        var account = loadUserByUsername(username);
        if (!passwords.matches(old, account.passwordHash())) {
            return false;
        }
        PasswordRules.problem(wanted, username, account.viewer().name()).ifPresent(problem -> {
            throw new IllegalArgumentException("The new password is " + problem.code());
        });
        jdbc.sql("update app_user set password_hash = :hash where lower(username) = lower(:username)")
                .param("hash", passwords.encode(wanted))
                .param("username", username)
                .update();
        audit.password(account);
        endSessions(username);
        return true;
    }

    /// The language a person wants to read; kept for the next sign-in.
    public void speak(long userId, Locale locale) {
        jdbc.sql("update app_user set language = :language where id = :id")
                .param("language", locale.getLanguage().equals("en") ? "en" : "id")
                .param("id", userId)
                .update();
    }
}
