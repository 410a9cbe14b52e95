package id.tanggap.access.signin;

import id.tanggap.access.Account;
import id.tanggap.audit.AuditKind;
import id.tanggap.audit.AuditLog;
import id.tanggap.audit.AuditSubject;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;

/// Records who signed out by themselves.
@Component
final class SignOutAudit {

    private final AuditLog audit;

    SignOutAudit(AuditLog audit) {
        this.audit = audit;
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof Account account) {
            var id = Objects.requireNonNull(account.viewer().userId(), "an account has an id");
            audit.record(AuditKind.SIGN_OUT, account.actor(), AuditSubject.account(id, account.username()), Map.of());
        }
    }
}
