package id.tanggap.access.signin;

import id.tanggap.access.signin.SignInLog.Method;
import id.tanggap.access.signin.SignInLog.Outcome;
import id.tanggap.audit.AuditActor;
import id.tanggap.audit.AuditKind;
import id.tanggap.audit.AuditLog;
import id.tanggap.audit.AuditSubject;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Feeds the record of who did what with attempts to sign in. Only a success, and the use of a link, was made by the
/// person; who failed is a stranger, and the account is what they tried.
final class SignInAudit {

    private static final Set<AuditKind> PROVEN = Set.of(AuditKind.SIGN_IN, AuditKind.RESET_LINK_USED);
    private static final Duration BETWEEN_SLOWED = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AuditLog audit;

    SignInAudit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = new AuditLog(jdbc, clock);
    }

    private record Known(long id, String username, String name, String role) {
        AuditActor actor() {
            return AuditActor.person(id, name, role);
        }

        AuditSubject subject() {
            return AuditSubject.account(id, username);
        }
    }

    /// @param account as it was typed
    void add(String account, String address, Outcome outcome, Method method) {
        var known = known(account);
        var subject = known.map(Known::subject).orElse(AuditSubject.NONE);
        var kind = kind(outcome);
        if (kind == AuditKind.SIGN_IN_SLOWED && isRecorded(address, subject)) {
            return;
        }
        var actor = known.filter(one -> PROVEN.contains(kind)).map(Known::actor);
        audit.from(address).record(kind, actor.orElse(AuditActor.STRANGER), subject, Map.of("method", method.code()));
    }

    private static AuditKind kind(Outcome outcome) {
        return switch (outcome) {
            case SUCCESS, SINGLE_SIGN_ON -> AuditKind.SIGN_IN;
            case FAILURE, SINGLE_SIGN_ON_REFUSED -> AuditKind.SIGN_IN_FAILURE;
            case SLOWED -> AuditKind.SIGN_IN_SLOWED;
            case HALF -> AuditKind.SIGN_IN_HALF;
            case RESET -> AuditKind.RESET_LINK_USED;
        };
    }

    private Optional<Known> known(String account) {
        return jdbc.sql("select id, username, name, role from app_user where lower(username) = :account")
                .param("account", DeviceCookies.normal(account))
                .query(Known.class)
                .optional();
    }

    /// Who is slowed may knock a thousand times a minute; the record is for ever.
    private boolean isRecorded(String address, AuditSubject subject) {
        return jdbc.sql("""
                        select exists (select 1 from audit_event
                                       where address = :address and at > :since and kind = :kind
                                         and subject_id = :subject)
                        """)
                .param("address", address)
                .param("since", Timestamp.from(clock.instant().minus(BETWEEN_SLOWED)))
                .param("kind", AuditKind.SIGN_IN_SLOWED.code())
                .param("subject", subject.id())
                .query(Boolean.class)
                .single();
    }
}
