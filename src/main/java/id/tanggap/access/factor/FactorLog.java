package id.tanggap.access.factor;

import id.tanggap.access.Viewer;
import java.sql.Timestamp;
import java.time.Clock;
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

    public FactorLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
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
        LOG.info("second-factor={} user={} by={} address={}", kind.code(), userId, by.userId(), by.address());
    }
}
