package id.tanggap.access.factor;

import id.tanggap.access.Accounts;
import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.access.factor.FactorLog.Actor;
import id.tanggap.access.factor.FactorLog.Kind;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/// The way back for somebody who lost the device, walked by two: one asks with a reason, another administrator
/// confirms within a day. Neither is the person. Then their second factor is gone, their sessions end, and they have
/// to enrol anew before anything else.
public class FactorRemovals {

    public static final int LONGEST_REASON = 500;

    private static final Duration OPEN = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecondFactors factors;
    private final Accounts accounts;
    private final FactorLog log;

    public FactorRemovals(JdbcClient jdbc, Clock clock, SecondFactors factors, Accounts accounts, FactorLog log) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.factors = factors;
        this.accounts = accounts;
        this.log = log;
    }

    /// Who asks or decides, and from where.
    public record By(Viewer viewer, String address) {

        private Actor actor() {
            return Actor.of(viewer, address);
        }

        private long id() {
            return Objects.requireNonNull(viewer.userId());
        }
    }

    /// Whether this person may see the list and ask.
    public static boolean mayAsk(Viewer viewer) {
        return viewer.supervises();
    }

    /// Whether this person may decide what somebody else asked.
    public static boolean mayConfirm(Viewer viewer) {
        return viewer.userId() != null && viewer.role() == Role.ADMIN;
    }

    private record Whose(long userId, String username, String reason) {}

    /// @return false if it is one's own, if there is nothing to remove, or if it is asked already
    @Transactional
    public boolean ask(long userId, String reason, By by) {
        if (userId == by.id() || !exists(userId)) {
            return false;
        }
        jdbc.sql("""
                        update factor_removal set state = 'expired'
                        where user_id = :user and state = 'open' and expires_at <= :now
                        """).param("user", userId).param("now", now()).update();
        var made = jdbc.sql("""
                        insert into factor_removal (user_id, reason, asked_by, asked_at, expires_at, state)
                        values (:user, :reason, :by, :now, :until, 'open')
                        on conflict (user_id) where state = 'open' do nothing
                        """)
                        .param("user", userId)
                        .param("reason", reason)
                        .param("by", by.id())
                        .param("now", now())
                        .param("until", Timestamp.from(clock.instant().plus(OPEN)))
                        .update()
                == 1;
        if (made) {
            log.add(userId, Kind.REMOVAL_ASKED, by.actor(), reason);
        }
        return made;
    }

    private boolean exists(long userId) {
        return jdbc.sql("select count(*) from app_user where id = :user")
                                .param("user", userId)
                                .query(Integer.class)
                                .single()
                        == 1
                && factors.state(userId).exists();
    }

    /// @return false if it is not open any more, or for another to decide
    @Transactional
    public boolean confirm(long id, By by) {
        if (!mayConfirm(by.viewer())) {
            return false;
        }
        var whose = decided(id, "confirmed", by);
        whose.ifPresent(person -> {
            factors.removeAll(person.userId());
            accounts.endSessions(person.username());
            log.add(person.userId(), Kind.REMOVAL_CONFIRMED, by.actor(), person.reason());
        });
        return whose.isPresent();
    }

    /// One statement looks and decides: two who press at the same time are one decision.
    private Optional<Whose> decided(long id, String state, By by) {
        return jdbc.sql("""
                        update factor_removal r set state = :state, decided_by = :by, decided_at = :now
                        from app_user u
                        where r.id = :id and r.state = 'open' and r.expires_at > :now and u.id = r.user_id
                          and (:state = 'withdrawn' or (r.asked_by <> :by and r.user_id <> :by))
                        returning r.user_id, u.username, r.reason
                        """)
                .param("state", state)
                .param("by", by.id())
                .param("now", now())
                .param("id", id)
                .query(Whose.class)
                .optional();
    }

    /// By whoever may ask, the one who asked among them.
    ///
    /// @return false if it is not open any more
    @Transactional
    public boolean withdraw(long id, By by) {
        if (!mayAsk(by.viewer())) {
            return false;
        }
        var whose = decided(id, "withdrawn", by);
        whose.ifPresent(person -> log.add(person.userId(), Kind.REMOVAL_WITHDRAWN, by.actor(), person.reason()));
        return whose.isPresent();
    }

    /// By the person, who has the device after all and asked nobody.
    ///
    /// @return false if nothing is open
    @Transactional
    public boolean object(By by) {
        var whose = jdbc.sql("""
                        update factor_removal r set state = 'withdrawn', decided_by = :by, decided_at = :now
                        from app_user u
                        where r.user_id = :by and r.state = 'open' and u.id = r.user_id
                        returning r.user_id, u.username, r.reason
                        """)
                .param("by", by.id())
                .param("now", now())
                .query(Whose.class)
                .optional();
        whose.ifPresent(person -> log.add(person.userId(), Kind.REMOVAL_WITHDRAWN, by.actor(), person.reason()));
        return whose.isPresent();
    }

    /// At the command line, for the only administrator who lost the device. Call it in a transaction.
    ///
    /// @return false if there is nothing to remove
    /// @throws org.springframework.security.core.userdetails.UsernameNotFoundException if no account has this name
    public boolean byOperator(String username, String reason) {
        var account = accounts.loadUserByUsername(username);
        var userId = Objects.requireNonNull(account.viewer().userId());
        if (!factors.state(userId).exists()) {
            return false;
        }
        jdbc.sql("""
                        with closed as (
                            update factor_removal set state = 'expired' where user_id = :user and state = 'open'
                        )
                        insert into factor_removal (user_id, reason, asked_at, expires_at, state, decided_at)
                        values (:user, :reason, :now, :now, 'operator', :now)
                        """)
                .param("user", userId)
                .param("reason", reason)
                .param("now", now())
                .update();
        factors.removeAll(userId);
        accounts.endSessions(account.username());
        log.add(userId, Kind.REMOVAL_OPERATOR, Actor.OPERATOR, reason);
        return true;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
