package id.tanggap.access.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who signed in, or tried to, when and from where. What was typed as a name is kept only if an account has that name:
/// people type passwords into the wrong field. What is kept here for a year is for the person; auditors read the record
/// of who did what, which this feeds.
public final class SignInLog {

    private static final Logger LOG = LoggerFactory.getLogger(SignInLog.class);
    private static final Duration KEPT = Duration.ofDays(366);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SignInAudit audit;

    public SignInLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = new SignInAudit(jdbc, clock);
    }

    /// What became of an attempt.
    public enum Outcome {
        SUCCESS("success"),
        FAILURE("failure"),
        /// Refused unread, because too many failed before it.
        SLOWED("slowed"),
        /// The password was right, and a second factor is asked for.
        HALF("half"),

        /// A new password was set by a link.
        RESET("reset"),
        /// Let in on the word of the sign-in provider.
        SINGLE_SIGN_ON("sso"),
        /// The provider knows the person, but they may not come in.
        SINGLE_SIGN_ON_REFUSED("sso-refused");

        private final String code;

        Outcome(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        static Outcome of(String code) {
            return Arrays.stream(values())
                    .filter(outcome -> outcome.code.equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No outcome of a sign-in has the code " + code));
        }
    }

    /// What was given.
    public enum Method {
        PASSWORD("password"),
        /// A code of an authenticator app.
        TOTP("totp"),
        RECOVERY("recovery"),
        PASSKEY("passkey"),
        /// The word of the sign-in provider.
        PROVIDER("provider"),
        /// A link to set a new password.
        LINK("link");

        private final String code;

        Method(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        static Method of(String code) {
            return valueOf(code.toUpperCase(java.util.Locale.ROOT));
        }
    }

    /// @param address it came from
    public record Entry(Instant at, String address, Outcome outcome, Method method) {}

    /// @param account as it was typed
    public void add(String account, String address, Outcome outcome) {
        add(account, address, outcome, usual(outcome));
    }

    private static Method usual(Outcome outcome) {
        return switch (outcome) {
            case SINGLE_SIGN_ON, SINGLE_SIGN_ON_REFUSED -> Method.PROVIDER;
            case RESET -> Method.LINK;
            case SUCCESS, FAILURE, SLOWED, HALF -> Method.PASSWORD;
        };
    }

    /// @param account as it was typed or is known; empty if nobody knows whose it was
    public void add(String account, String address, Outcome outcome, Method method) {
        audit.add(account, address, outcome, method);
        var known = jdbc.sql("""
                        with named as (
                            select max(id) as id, max(username) as username
                            from app_user where lower(username) = :account
                        ), written as (
                            insert into sign_in (at, user_id, address, outcome, method)
                            select :at, named.id, :address, :outcome, :method from named
                        )
                        select coalesce(username, '') from named
                        """)
                .param("account", DeviceCookies.normal(account))
                .param("at", Timestamp.from(clock.instant()))
                .param("address", address)
                .param("outcome", outcome.code())
                .param("method", method.code())
                .query(String.class)
                .single();
        LOG.info(
                "sign-in={} method={} account={} address={}",
                outcome.code(),
                method.code(),
                Objects.requireNonNull(known).isEmpty() ? "unknown" : known,
                address);
    }

    /// @return newest first
    public List<Entry> newest(long userId, int limit) {
        return jdbc.sql("""
                        select at, address, outcome, method from sign_in
                        where user_id = :user
                        order by id desc
                        limit :limit
                        """)
                .param("user", userId)
                .param("limit", limit)
                .query((row, n) -> new Entry(
                        row.getTimestamp("at").toInstant(),
                        row.getString("address"),
                        Outcome.of(row.getString("outcome")),
                        Method.of(row.getString("method"))))
                .list();
    }

    void forgetOld() {
        jdbc.sql("delete from sign_in where at < :before")
                .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }
}
