package id.tanggap.access;

import id.tanggap.audit.AuditActor;
import id.tanggap.audit.AuditPrincipal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/// A person who signs in with a password.
public record Account(String username, String passwordHash, boolean enabled, Viewer viewer)
        implements AuditPrincipal, UserDetails {

    private static final long serialVersionUID = 1;

    /// Who is signed in on the desk; empty before sign-in, and for programs.
    public static Optional<Viewer> viewerOf(@Nullable Authentication who) {
        return who != null && who.getPrincipal() instanceof Account account
                ? Optional.of(account.viewer())
                : Optional.empty();
    }

    /// Whether nothing changed that ends sessions.
    boolean hasRightsOf(Account other) {
        return enabled == other.enabled
                && passwordHash.equals(other.passwordHash)
                && viewer.role() == other.viewer.role()
                && Objects.equals(viewer.balai(), other.viewer.balai())
                && viewer.hidden().equals(other.viewer.hidden());
    }

    @Override
    public AuditActor actor() {
        return viewer.actor();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + viewer.role().name()));
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }
}
