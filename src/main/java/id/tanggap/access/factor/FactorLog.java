package id.tanggap.access.factor;

import id.tanggap.access.Viewer;
import id.tanggap.audit.AuditKind;
import id.tanggap.audit.AuditLog;
import id.tanggap.audit.AuditSubject;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What happened to people's second factors: who added, removed or took away which, when and from where. Sign-ins with
/// them are in `SignInLog`.
public final class FactorLog {

    private static final Logger LOG = LoggerFactory.getLogger(FactorLog.class);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AuditLog audit;

    /// @param audit the record of who did what, which this feeds
    public FactorLog(JdbcClient jdbc, Clock clock, AuditLog audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /// What happened.
    public enum Kind {
        TOTP_ADDED("totp-added"),
        TOTP_REMOVED("totp-removed"),
        PASSKEY_ADDED("passkey-added"),
        PASSKEY_REMOVED("passkey-removed"),
        /// New recovery codes.
        RECOVERY_MADE("recovery-made"),
        REMOVAL_ASKED("removal-asked"),
        REMOVAL_CONFIRMED("removal-confirmed"),
        REMOVAL_WITHDRAWN("removal-withdrawn"),
        /// At the command line, by somebody who has the database.
        REMOVAL_OPERATOR("removal-operator");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        private AuditKind audit() {
            return switch (this) {
                case TOTP_ADDED, PASSKEY_ADDED, RECOVERY_MADE -> AuditKind.FACTOR_ADDED;
                case TOTP_REMOVED, PASSKEY_REMOVED -> AuditKind.FACTOR_REMOVED;
                case REMOVAL_ASKED -> AuditKind.RECOVERY_REQUESTED;
                case REMOVAL_CONFIRMED, REMOVAL_OPERATOR -> AuditKind.RECOVERY_APPROVED;
                case REMOVAL_WITHDRAWN -> AuditKind.RECOVERY_WITHDRAWN;
            };
        }

        /// Which factor it is about, as sign-ins name it.
        private String factor() {
            return code.substring(0, code.indexOf('-'));
        }

        public String code() {
            return code;
        }
    }

    /// Who did it.
    ///
    /// @param userId null at the command line
    /// @param address null at the command line
    public record Actor(@Nullable Long userId, @Nullable String address) {

        public static final Actor OPERATOR = new Actor(null, null);

        public static Actor of(Viewer viewer, String address) {
            return new Actor(viewer.userId(), address);
        }
    }

    /// @param detail name of the passkey or reason of a removal; empty without
    void add(long userId, Kind kind, Actor by, String detail) {
        jdbc.sql("""
                        insert into factor_event (at, user_id, actor_id, address, kind, detail)
                        values (:at, :user, :actor, :address, :kind, nullif(:detail, ''))
                        """)
                .param("at", Timestamp.from(clock.instant()))
                .param("user", userId)
                .param("actor", by.userId(), java.sql.Types.BIGINT)
                .param("address", by.address(), java.sql.Types.VARCHAR)
                .param("kind", kind.code())
                .param("detail", detail)
                .update();
        record(userId, kind, detail);
        LOG.info("second-factor={} user={} by={} address={}", kind.code(), userId, by.userId(), by.address());
    }

    private void record(long userId, Kind kind, String detail) {
        var person = jdbc.sql("select username from app_user where id = :user")
                .param("user", userId)
                .query((row, n) -> AuditSubject.account(userId, row.getString(1)))
                .single();
        audit.record(kind.audit(), person, Map.of("factor", kind.factor(), "reason", detail));
    }
}
