package id.tanggap.access.setup;

import id.tanggap.access.AccountProfile;
import id.tanggap.access.Accounts;
import id.tanggap.access.signin.LinkThrottle;
import id.tanggap.platform.address.PublicAddress;
import id.tanggap.platform.signature.LinkSecret;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Lets whoever can read the log of an empty installation make its first account: an administrator's. Each start
/// without accounts writes a new link into the log, and ends the one before. A link holds 256 random bits, of which
/// only the hash is kept; it is good once, for a day, and only while there is no account at all.
@Service
public class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final Duration LIFETIME = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Accounts accounts;
    private final LinkThrottle throttle;
    private final PublicAddress address;
    private final Clock clock;
    private volatile boolean anybody;

    FirstAdministrator(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Accounts accounts,
            LinkThrottle throttle,
            PublicAddress address,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.accounts = accounts;
        this.throttle = throttle;
        this.address = address;
        this.clock = clock;
    }

    /// The log is the right place: whoever reads it can change the database, too.
    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        if (isMissing()) {
            LOG.warn("accounts=none first-administrator={} hours={}", address.link(makeLink()), LIFETIME.toHours());
        }
    }

    /// Whether there is no account yet.
    public boolean isMissing() {
        if (!anybody) {
            anybody = jdbc.sql("select exists (select from app_user)")
                    .query(Boolean.class)
                    .single();
        }
        return !anybody;
    }

    /// @return path of the page; shown once
    String makeLink() {
        var token = LinkSecret.fresh();
        jdbc.sql("""
                        insert into first_administrator_link (token_hash, expires_at) values (:hash, :expires)
                        on conflict (only_one)
                        do update set token_hash = excluded.token_hash, expires_at = excluded.expires_at
                        """)
                .param("hash", LinkSecret.hash(token))
                .param("expires", Timestamp.from(clock.instant().plus(LIFETIME)))
                .update();
        return "/setup/" + token;
    }

    /// @param from address from which it is opened
    /// @return false if it is wrong, used or too old, or this address opened too many that were
    public boolean isGood(String token, String from) {
        if (!throttle.begin(from).isZero() || !isMissing() || !isKnown(token)) {
            return false;
        }
        throttle.succeeded(from);
        return true;
    }

    /// @param password that `PasswordRules` takes
    /// @return false if the link is not good any more; nothing was done
    public boolean create(String token, String username, String password, AccountProfile profile) {
        return Objects.requireNonNull(transaction.execute(status -> {
            if (!isKnown(token) || !isMissing()) {
                return false;
            }
            accounts.put(username, password, profile);
            jdbc.sql("delete from first_administrator_link").update();
            return true;
        }));
    }

    /// Locks the link within a transaction: of two who use it at the same time one finds it gone.
    private boolean isKnown(String token) {
        return jdbc.sql("""
                        select true from first_administrator_link where token_hash = :hash and expires_at > :now
                        for update
                        """)
                .param("hash", LinkSecret.hash(token))
                .param("now", Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .optional()
                .isPresent();
    }
}
