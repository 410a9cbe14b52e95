package id.tanggap.access.reset;

import id.tanggap.access.Account;
import id.tanggap.access.Accounts;
import id.tanggap.access.signin.LinkThrottle;
import id.tanggap.access.signin.SignInLog;
import id.tanggap.access.signin.SignInLog.Outcome;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Sets a password by a link: once, whoever else opens it at the same time. The person's sessions end, and they see it
/// in the list of their sign-ins.
@Service
public class PasswordReset {

    private static final Logger LOG = LoggerFactory.getLogger(PasswordReset.class);

    private final ResetLinks links;
    private final Accounts accounts;
    private final SignInLog log;
    private final LinkThrottle throttle;
    private final TransactionTemplate transaction;

    PasswordReset(
            ResetLinks links,
            Accounts accounts,
            SignInLog log,
            LinkThrottle throttle,
            TransactionTemplate transaction) {
        this.links = links;
        this.accounts = accounts;
        this.log = log;
        this.throttle = throttle;
        this.transaction = transaction;
    }

    /// What a link opens.
    public sealed interface Opened {}

    public record Good(Account account) implements Opened {}

    /// Wrong, used, ended or too old; nobody is told which.
    public record Bad() implements Opened {}

    /// From this address came too many bad ones.
    public record Slowed(Duration remaining) implements Opened {}

    /// @param address from which it is opened
    public Opened open(String token, String address) {
        var wait = throttle.begin(address);
        if (!wait.isZero()) {
            return new Slowed(wait);
        }
        var owner = links.owner(token);
        owner.ifPresent(account -> throttle.succeeded(address));
        return owner.<Opened>map(Good::new).orElseGet(Bad::new);
    }

    /// @param account whose link was opened
    /// @return false if the link was used meanwhile, or ended; nothing changed then
    /// @throws IllegalArgumentException if `PasswordRules` does not take the password; nothing changed either
    public boolean set(Account account, String token, String wanted, String address) {
        var done = Optional.ofNullable(transaction.execute(status -> {
                    var set = links.use(token, address) && accounts.setPassword(account, wanted);
                    if (set) {
                        log.add(account.username(), address, Outcome.RESET);
                    } else {
                        status.setRollbackOnly();
                    }
                    return set;
                }))
                .orElse(false);
        if (done) {
            LOG.info("password-reset=used account={} address={}", account.username(), address);
        }
        return done;
    }
}
