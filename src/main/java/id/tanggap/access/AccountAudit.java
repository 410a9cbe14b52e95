package id.tanggap.access;

import id.tanggap.audit.AuditKind;
import id.tanggap.audit.AuditLog;
import id.tanggap.audit.AuditSubject;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Records changes of accounts, within the transaction that makes them.
record AccountAudit(AuditLog audit) {

    /// An account was made, or its role, balai, name or password changed; nothing if it is as it was.
    ///
    /// @param before empty if there was none
    void put(Optional<Account> before, Account after) {
        if (before.isEmpty()) {
            var viewer = after.viewer();
            var arguments =
                    Map.of("role", viewer.role().code(), "balai", Objects.requireNonNullElse(viewer.balai(), ""));
            audit.record(AuditKind.ACCOUNT_CREATED, subject(after), arguments);
        } else {
            changed(before.get(), after);
        }
    }

    private void changed(Account before, Account after) {
        if (!before.passwordHash().equals(after.passwordHash())) {
            password(after);
        }
        if (!told(before).equals(told(after))) {
            var arguments = new HashMap<>(Map.of("before", told(before), "after", told(after)));
            arguments.put("name", after.viewer().name());
            audit.record(AuditKind.ACCOUNT_CHANGED, subject(after), arguments);
        }
    }

    /// `Siti, balai MGL, closed`
    private static String told(Account account) {
        var viewer = account.viewer();
        return viewer.name() + ", " + viewer.role().code()
                + Optional.ofNullable(viewer.balai()).map(code -> " " + code).orElse("")
                + (account.enabled() ? "" : ", closed");
    }

    void password(Account account) {
        audit.record(AuditKind.PASSWORD_CHANGED, subject(account), Map.of());
    }

    /// @param sessions how many; nothing is recorded of none
    void sessionsEnded(Account account, int sessions) {
        if (sessions > 0) {
            audit.record(AuditKind.SESSIONS_ENDED, subject(account), Map.of("sessions", sessions));
        }
    }

    private static AuditSubject subject(Account account) {
        return AuditSubject.account(
                Objects.requireNonNull(account.viewer().userId(), "an account has an id"), account.username());
    }
}
