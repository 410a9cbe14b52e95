package id.tanggap.access.register;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Accounts as they are set, without their passwords.
@Repository
public class AccountStore {

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// An account, and by which number other tables know it.
    public record Registered(long id, String username, AccountSetting setting) {}

    public Optional<Registered> find(String username) {
        return read("lower(u.username) = lower(:key)", username);
    }

    public Optional<Registered> find(long id) {
        return read("u.id = :key", id);
    }

    /// By user name in small letters; one statement.
    public Map<String, Registered> find(Collection<String> usernames) {
        return usernames.isEmpty()
                ? Map.of()
                : list("lower(u.username) in (:key)", usernames).stream()
                        .collect(Collectors.toMap(one -> one.username().toLowerCase(Locale.ROOT), Function.identity()));
    }

    /// User names of those who have these e-mail addresses, by address in small letters; one statement.
    public Map<String, String> owners(Collection<String> emails) {
        return emails.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select lower(email), username from app_user where lower(email) in (:emails)")
                        .param(
                                "emails",
                                emails.stream()
                                        .map(email -> email.toLowerCase(Locale.ROOT))
                                        .toList())
                        .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Optional<Registered> read(String which, Object key) {
        return list(which, key).stream().findFirst();
    }

    private List<Registered> list(String which, Object key) {
        return jdbc.sql("""
                        select u.id, u.username, u.name, u.email, u.role, u.balai_code, u.zone, u.enabled,
                               h.username as heir
                        from app_user u
                        left join app_user h on h.id = u.heir_id
                        where\s""" + which)
                .param("key", key)
                .query((row, n) -> new Registered(
                        row.getLong("id"),
                        row.getString("username"),
                        new AccountSetting(
                                row.getString("name"),
                                row.getString("email"),
                                row.getString("role"),
                                row.getString("balai_code"),
                                row.getString("zone"),
                                row.getBoolean("enabled"),
                                row.getString("heir"))))
                .list();
    }

    void write(long id, AccountSetting setting, @Nullable Long heir) {
        jdbc.sql("""
                        update app_user
                        set name = :name, email = :email, role = :role, balai_code = :balai, zone = :zone,
                            enabled = :open, heir_id = :heir
                        where id = :id
                        """)
                .param("name", setting.name())
                .param("email", setting.email())
                .param("role", setting.role())
                .param("balai", setting.balai())
                .param("zone", setting.zone())
                .param("open", setting.open())
                .param("heir", heir)
                .param("id", id)
                .update();
    }

    void remove(long id) {
        jdbc.sql("delete from app_user where id = :id").param("id", id).update();
    }

    public boolean hasSignedIn(long id) {
        return jdbc.sql("select exists (select from sign_in where user_id = :id and outcome in ('success', 'sso'))")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    boolean hasAdministrator() {
        return jdbc.sql("select exists (select from app_user where enabled and role = 'admin')")
                .query(Boolean.class)
                .single();
    }
}
