package id.tanggap.access.oidc;

import id.tanggap.access.Account;
import id.tanggap.access.Accounts;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which person at a provider is which account.
record OidcLinks(JdbcClient jdbc, Accounts accounts, Clock clock) {

    Optional<Account> linked(ProvenIdentity who) {
        return jdbc.sql("select user_id from oidc_link where issuer = :issuer and subject = :subject")
                .param("issuer", who.issuer())
                .param("subject", who.subject())
                .query(Long.class)
                .optional()
                .flatMap(accounts::byId);
    }

    /// Whose account is not linked yet and has this verified address.
    Optional<Account> byEmail(String email) {
        return jdbc.sql("select id from app_user where lower(email) = lower(:email)")
                .param("email", email)
                .query(Long.class)
                .optional()
                .flatMap(accounts::byId);
    }

    /// Links them for good, unless the account belongs to another person of this provider.
    ///
    /// @return whether they are linked now
    boolean link(ProvenIdentity who, Account account) {
        var user = Objects.requireNonNull(account.viewer().userId());
        jdbc.sql("""
                        insert into oidc_link (issuer, subject, user_id, linked_at)
                        values (:issuer, :subject, :user, :at)
                        on conflict do nothing
                        """)
                .param("issuer", who.issuer())
                .param("subject", who.subject())
                .param("user", user)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return linked(who)
                .filter(now -> Objects.equals(now.viewer().userId(), user))
                .isPresent();
    }
}
