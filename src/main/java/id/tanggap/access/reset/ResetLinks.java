package id.tanggap.access.reset;

import id.tanggap.access.Account;
import id.tanggap.access.Accounts;
import id.tanggap.audit.AuditKind;
import id.tanggap.audit.AuditLog;
import id.tanggap.audit.AuditSubject;
import id.tanggap.platform.signature.LinkSecret;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes links to set a password, and knows which of them are good. A link holds 256 random bits, of which only the
/// hash is kept. It is good once and for a limited time; a newer link, and every change of the account's password,
/// role or state (V143), ends it.
@Service
public class ResetLinks {

    public static final Duration USUAL_LIFETIME = Duration.ofHours(24);

    public static final Duration INVITATION_LIFETIME = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Accounts accounts;
    private final Clock clock;
    private final AuditLog audit;
    private final Duration lifetime;

    public ResetLinks(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Accounts accounts,
            Clock clock,
            AuditLog audit,
            @Value("${tanggap.reset.lifetime:24h}") Duration lifetime) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.accounts = accounts;
        this.clock = clock;
        this.audit = audit;
        this.lifetime = lifetime;
    }

    /// @param path of the page at this program's address; shown once
    public record Link(String path, Instant expires) {}

    /// Makes a link for a person, and ends the one before.
    ///
    /// @param byName who hands it out
    /// @return empty if there is no such account, or it is closed
    public Optional<Link> make(String username, String byName) {
        return make(username, byName, lifetime);
    }

    /// The same for somebody who has never signed in: good for a week, because it may wait for them on their way.
    public Optional<Link> invite(String username, String byName) {
        return make(username, byName, INVITATION_LIFETIME);
    }

    private Optional<Link> make(String username, String byName, Duration validity) {
        var token = LinkSecret.fresh();
        var now = clock.instant();
        var expires = now.plus(validity);
        var made = accounts.find(username)
                .filter(Account::isEnabled)
                .filter(account -> written(account, new Secret(token, now, expires), byName));
        return made.map(account -> new Link("/reset/" + token, expires));
    }

    private record Secret(String token, Instant made, Instant expires) {}

    /// The account's row is locked first: of two links made at the same time one ends the other.
    private boolean written(Account account, Secret secret, String byName) {
        var now = secret.made();
        long user = Objects.requireNonNull(account.viewer().userId());
        return Boolean.TRUE.equals(transaction.execute(status -> {
            jdbc.sql("select id from app_user where id = :user for update")
                    .param("user", user)
                    .query(Long.class)
                    .optional();
            jdbc.sql("""
                            update password_reset set ended_at = :now
                            where user_id = :user and used_at is null and ended_at is null
                            """).param("now", Timestamp.from(now)).param("user", user).update();
            audit.record(AuditKind.RESET_LINK_MADE, AuditSubject.account(user, account.username()), Map.of());
            return jdbc.sql("""
                            insert into password_reset (user_id, token_hash, made_at, made_by, expires_at)
                            select id, :hash, :now, :by, :expires from app_user where id = :user and enabled
                            """)
                            .param("hash", LinkSecret.hash(secret.token()))
                            .param("now", Timestamp.from(now))
                            .param("by", byName)
                            .param("expires", Timestamp.from(secret.expires()))
                            .param("user", user)
                            .update()
                    > 0;
        }));
    }

    /// Whose password a link may set now.
    Optional<Account> owner(String token) {
        return jdbc.sql("""
                        select user_id from password_reset
                        where token_hash = :hash and used_at is null and ended_at is null and expires_at > :now
                        """)
                .param("hash", LinkSecret.hash(token))
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .optional()
                .flatMap(accounts::byId)
                .filter(Account::isEnabled);
    }

    /// Uses a link up.
    ///
    /// @return false if it is not good, or somebody else was first
    boolean use(String token, String address) {
        return jdbc.sql("""
                        update password_reset set used_at = :now, used_from = :address
                        where token_hash = :hash and used_at is null and ended_at is null and expires_at > :now
                        """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("address", address)
                        .param("hash", LinkSecret.hash(token))
                        .update()
                > 0;
    }
}
