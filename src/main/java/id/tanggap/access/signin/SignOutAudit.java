package id.tanggap.access.signin;

import id.tanggap.audit.AuditKind;
import id.tanggap.audit.AuditLog;
import id.tanggap.audit.AuditPrincipal;
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
        var signedIn = event.getAuthentication();
        if (signedIn.getPrincipal() instanceof AuditPrincipal person) {
            var id = Objects.requireNonNull(person.actor().userId(), "who signs out has an account");
            audit.record(AuditKind.SIGN_OUT, person.actor(), AuditSubject.account(id, signedIn.getName()), Map.of());
        }
    }
}
