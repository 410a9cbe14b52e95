package id.tanggap.access;

import id.tanggap.audit.AuditActor;
import id.tanggap.audit.AuditLog;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    private static final String REPLACE = """
            do update set
                password_hash = excluded.password_hash, name = excluded.name, role = excluded.role,
                balai_code = excluded.balai_code, zone = excluded.zone, demo = excluded.demo,
                extension = coalesce(excluded.extension, app_user.extension),
                email = coalesce(excluded.email, app_user.email)
            """;

    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final boolean demo;
    private final AccountAudit audit;
    private @Nullable String unknownHash;

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

    /// The account of this name, closed or not.
    public Optional<Account> find(String username) {
        return jdbc.sql(SELECT + "where lower(username) = lower(:username)")
                .param("username", username.strip())
                .query(this::account)
                .optional();
    }

    /// The account with this id.
    public Optional<Account> byId(long id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
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

    /// Makes an account, or gives an existing one of this name a new password and role. New staff of a balai are on the
    /// lists of all restricted categories (`NeedToKnow`).
    ///
    /// @throws IllegalArgumentException if another account has this extension or this e-mail address
    @Transactional
    public void put(String username, String password, AccountProfile profile) {
        var before = find(username);
        try {
            write(username, hash(username, password), profile, REPLACE);
            audit.put(before, loadUserByUsername(username));
        } catch (DuplicateKeyException taken) {
            throw new IllegalArgumentException(
                    "Another account has the extension " + profile.extension() + " or the address " + profile.email()
                            + " already; a call, and a sign-in, can belong to one person only. Choose another for "
                            + username + ".",
                    taken);
        }
    }

    /// Makes an account that nobody can sign in to by a password.
    ///
    /// @return empty if another account has this name, and nothing was done
    @Transactional
    public Optional<Account> create(String username, AccountProfile profile) {
        var made = write(username, unknown(), profile, "do nothing") ? find(username) : Optional.<Account>empty();
        made.ifPresent(account -> audit.put(Optional.empty(), account));
        return made;
    }

    /// Hash of a password that was forgotten at once; one for all accounts that this program makes, because a hash is
    /// slow on purpose and an import makes hundreds.
    private synchronized String unknown() {
        if (unknownHash == null) {
            var nobodyKnows = new byte[SECRET_BYTES];
            RANDOM.nextBytes(nobodyKnows);
            unknownHash = Objects.requireNonNull(passwords.encode(HexFormat.of().formatHex(nobodyKnows)));
        }
        return unknownHash;
    }

    /// The same password keeps its hash: a change of the hash ends sessions.
    private String hash(String username, String password) {
        return find(username)
                .map(Account::passwordHash)
                .filter(known -> passwords.matches(password, known))
                .orElseGet(() -> Objects.requireNonNull(passwords.encode(password)));
    }

    /// @param otherwise what is done if there is an account of this name
    /// @return whether an account was made or changed
    private boolean write(String username, String hash, AccountProfile profile, String otherwise) {
        return jdbc.sql("""
                        with put as (
                            insert into app_user
                                (username, password_hash, name, role, balai_code, zone, demo, extension, email,
                                 created_at)
                            values (:username, :hash, :name, :role, :balai, :zone, :demo, :extension, :email, :at)
                            on conflict (lower(username)) %s
                            returning id, role, xmax = 0 as made
                        ), listed as (
                            insert into need_to_know (user_id, category)
                            select put.id, r.category from put cross join restricted_category r
                            where put.made and put.role = 'balai' and r.for_balai
                        )
                        select count(*) from put
                        """.formatted(otherwise))
                        .param("username", username)
                        .param("hash", hash)
                        .param("name", profile.name())
                        .param("role", profile.role().code())
                        .param("balai", profile.balai())
                        .param("extension", profile.extension())
                        .param("email", profile.email())
                        .param("zone", profile.zone().getId())
                        .param("demo", demo)
                        .param("at", Timestamp.from(clock.instant()))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /// Signs a person out, wherever they are signed in. After a change of password, role, state or list the database
    /// does that itself (V143), whoever makes the change.
    @Transactional
    public void endSessions(String username) {
        var ended = jdbc.sql("delete from spring_session where lower(principal_name) = lower(:username)")
                .param("username", username.strip())
                .update();
        find(username).ifPresent(account -> audit.sessionsEnded(account, ended));
    }

    /// Gives a person a new password of their own choice, which ends all their sessions.
    ///
    /// @return false if the old password is wrong, and nothing changed
    /// @throws IllegalArgumentException if the new password is not taken by `PasswordRules`
    @Transactional
    public boolean changePassword(String username, String old, String wanted) {
        var account = loadUserByUsername(username);
        return passwords.matches(old, account.passwordHash()) && setPassword(account, wanted);
    }

    /// Gives a person a new password, which ends all their sessions.
    ///
    /// @param account as it was when this was decided
    /// @return false if its password changed since, and nothing changed now
    /// @throws IllegalArgumentException if the new password is not taken by `PasswordRules`
    @Transactional
    public boolean setPassword(Account account, String wanted) {
        PasswordRules.problem(wanted, account.username(), account.viewer().name())
                .ifPresent(problem -> {
                    throw new IllegalArgumentException("The new password is " + problem.code());
                });
        var changed = jdbc.sql("""
                        update app_user set password_hash = :hash
                        where lower(username) = lower(:username) and password_hash = :known
                        """)
                        .param("hash", passwords.encode(wanted))
                        .param("username", account.username())
                        .param("known", account.passwordHash())
                        .update()
                > 0;
        if (changed) {
            audit.password(account);
        }
        return changed;
    }

    /// Gives a person another role; the same one changes nothing.
    ///
    /// @param balai code of the balai for its staff, else null
    @Transactional
    public void setRole(long id, Role role, @Nullable String balai) {
        var before = byId(id);
        jdbc.sql("update app_user set role = :role, balai_code = :balai where id = :id")
                .param("role", role.code())
                .param("balai", balai)
                .param("id", id)
                .update();
        byId(id).ifPresent(after -> audit.put(before, after));
    }

    /// Closes an account, or opens it again. Closing ends its sessions and the links to set its password.
    ///
    /// @return false if no account has this name
    @Transactional
    public boolean setOpen(String username, boolean open) {
        var before = find(username);
        jdbc.sql("update app_user set enabled = :open where lower(username) = lower(:username)")
                .param("open", open)
                .param("username", username.strip())
                .update();
        before.ifPresent(account -> audit.put(before, loadUserByUsername(account.username())));
        return before.isPresent();
    }

    /// The language a person wants to read; kept for the next sign-in.
    public void speak(long userId, Locale locale) {
        jdbc.sql("update app_user set language = :language where id = :id")
                .param("language", locale.getLanguage().equals("en") ? "en" : "id")
                .param("id", userId)
                .update();
    }
}
