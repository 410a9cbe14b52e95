package id.tanggap.access.factor;

import id.tanggap.access.Account;
import id.tanggap.access.factor.FactorLog.Actor;
import id.tanggap.access.factor.FactorLog.Kind;
import id.tanggap.access.signin.HalfSignedIn;
import id.tanggap.access.signin.HalfSignedIn.Step;
import id.tanggap.access.signin.SecondStep;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.transaction.annotation.Transactional;

/// Who has a second factor and who must; adds and removes one's own.
public class SecondFactors implements SecondStep {

    /// Columns of `FactorState` for `app_user u`; `:required` says whether the rule is on.
    static final String STATE = """
            t.created_at as totp, t.last_used_at as totp_used,
            (select count(*) from user_credentials c join user_entities e on e.id = c.user_entity_user_id
             where lower(e.name) = lower(u.username)) as passkeys,
            (select count(*) from recovery_code r where r.user_id = u.id and r.used_at is null) as recovery,
            (:required and (u.role in ('admin', 'supervisor')
                            or exists (select 1 from need_to_know n where n.user_id = u.id)))
             or exists (select 1 from factor_removal f where f.user_id = u.id
                        and f.state in ('confirmed', 'operator') and f.enrolled_at is null) as required
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final FactorLog log;
    private final SecondFactorRule rule;
    private final TotpSecrets apps;
    private final RecoveryCodes codes;

    public SecondFactors(JdbcClient jdbc, Clock clock, FactorLog log, SecondFactorRule rule) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.log = log;
        this.rule = rule;
        this.apps = new TotpSecrets(jdbc, clock);
        this.codes = new RecoveryCodes(jdbc, clock);
    }

    @Override
    public Optional<HalfSignedIn> after(Authentication person) {
        var userId = Account.viewerOf(person).orElseThrow().userId();
        var state = state(Objects.requireNonNull(userId));
        if (state.exists()) {
            return Optional.of(new HalfSignedIn(person.getName(), Step.FACTOR, clock.instant()));
        }
        return state.required()
                ? Optional.of(new HalfSignedIn(person.getName(), Step.ENROLMENT, clock.instant()))
                : Optional.empty();
    }

    public FactorState state(long userId) {
        return jdbc.sql("select " + STATE + "from app_user u left join totp_secret t on t.user_id = u.id"
                        + " where u.id = :user")
                .param("required", rule.required())
                .param("user", userId)
                .query(SecondFactors::state)
                .single();
    }

    static FactorState state(ResultSet row, int n) throws SQLException {
        return new FactorState(
                row.getBoolean("required"),
                instant(row.getTimestamp("totp")),
                instant(row.getTimestamp("totp_used")),
                row.getInt("passkeys"),
                row.getInt("recovery"));
    }

    static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    /// @return false if the code is not one of this secret
    @Transactional
    public boolean addApp(long userId, byte[] secret, String code, Actor by) {
        if (!apps.enrol(userId, secret, code)) {
            return false;
        }
        enrolled(userId);
        log.add(userId, Kind.TOTP_ADDED, by, "");
        return true;
    }

    /// A removal by others is settled: the person has a second factor again.
    void enrolled(long userId) {
        jdbc.sql("""
                        update factor_removal set enrolled_at = :now
                        where user_id = :user and state in ('confirmed', 'operator') and enrolled_at is null
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("user", userId)
                .update();
    }

    /// @return false if it is the last factor of somebody who must have one
    @Transactional
    public boolean removeApp(long userId, Actor by) {
        lock(userId);
        if (!state(userId).canLose()) {
            return false;
        }
        apps.remove(userId);
        lastOneGone(userId);
        log.add(userId, Kind.TOTP_REMOVED, by, "");
        return true;
    }

    /// Two removals at the same time would each see the other's factor.
    void lock(long userId) {
        jdbc.sql("select 1 from app_user where id = :user for no key update")
                .param("user", userId)
                .query(Integer.class)
                .single();
    }

    /// Recovery codes stand for a factor; without one they are nothing.
    void lastOneGone(long userId) {
        if (!state(userId).exists()) {
            codes.remove(userId);
        }
    }

    /// New recovery codes, to be shown once; older ones are good no more.
    @Transactional
    public List<String> makeRecoveryCodes(long userId, Actor by) {
        log.add(userId, Kind.RECOVERY_MADE, by, "");
        return codes.make(userId);
    }

    boolean acceptApp(long userId, String code) {
        return apps.accept(userId, code);
    }

    boolean acceptRecovery(long userId, String code) {
        return codes.accept(userId, code);
    }

    /// Takes everything away, passkeys too.
    void removeAll(long userId) {
        apps.remove(userId);
        codes.remove(userId);
        jdbc.sql("""
                        delete from user_entities e using app_user u
                        where u.id = :user and lower(e.name) = lower(u.username)
                        """).param("user", userId).update();
    }
}
