package id.tanggap.access;

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
    public void put(String username, String password, AccountProfile profile) {
        try {
            write(username, hash(username, password), profile, REPLACE);
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
    public Optional<Account> create(String username, AccountProfile profile) {
        var nobodyKnows = new byte[SECRET_BYTES];
        RANDOM.nextBytes(nobodyKnows);
        var hash = Objects.requireNonNull(passwords.encode(HexFormat.of().formatHex(nobodyKnows)));
        return write(username, hash, profile, "do nothing") ? find(username) : Optional.empty();
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
                            where put.made and put.role = 'balai'
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
    public void endSessions(String username) {
        jdbc.sql("delete from spring_session where lower(principal_name) = lower(:username)")
                .param("username", username.strip())
                .update();
    }

    /// Gives a person a new password of their own choice, which ends all their sessions.
    ///
    /// @return false if the old password is wrong, and nothing changed
    /// @throws IllegalArgumentException if the new password is not taken by `PasswordRules`
    public boolean changePassword(String username, String old, String wanted) {
        var account = loadUserByUsername(username);
        return passwords.matches(old, account.passwordHash()) && setPassword(account, wanted);
    }

    /// Gives a person a new password, which ends all their sessions.
    ///
    /// @param account as it was when this was decided
    /// @return false if its password changed since, and nothing changed now
    /// @throws IllegalArgumentException if the new password is not taken by `PasswordRules`
    public boolean setPassword(Account account, String wanted) {
        PasswordRules.problem(wanted, account.username(), account.viewer().name())
                .ifPresent(problem -> {
                    throw new IllegalArgumentException("The new password is " + problem.code());
                });
        return jdbc.sql("""
                        update app_user set password_hash = :hash
                        where lower(username) = lower(:username) and password_hash = :known
                        """)
                        .param("hash", passwords.encode(wanted))
                        .param("username", account.username())
                        .param("known", account.passwordHash())
                        .update()
                > 0;
    }

    /// Gives a person another role; the same one changes nothing.
    ///
    /// @param balai code of the balai for its staff, else null
    public void setRole(long id, Role role, @Nullable String balai) {
        jdbc.sql("update app_user set role = :role, balai_code = :balai where id = :id")
                .param("role", role.code())
                .param("balai", balai)
                .param("id", id)
                .update();
    }

    /// Closes an account, or opens it again. Closing ends its sessions and the links to set its password.
    ///
    /// @return false if no account has this name
    public boolean setOpen(String username, boolean open) {
        return jdbc.sql("update app_user set enabled = :open where lower(username) = lower(:username)")
                        .param("open", open)
                        .param("username", username.strip())
                        .update()
                > 0;
    }

    /// The language a person wants to read; kept for the next sign-in.
    public void speak(long userId, Locale locale) {
        jdbc.sql("update app_user set language = :language where id = :id")
                .param("language", locale.getLanguage().equals("en") ? "en" : "id")
                .param("id", userId)
                .update();
    }
}
