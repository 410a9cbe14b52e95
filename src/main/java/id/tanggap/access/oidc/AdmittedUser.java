package id.tanggap.access.oidc;

import id.tanggap.access.Account;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/// Somebody whom the provider knows, with the account here; until the sign-in is finished.
record AdmittedUser(OidcUser given, Account account) implements OidcUser {

    @Override
    public Map<String, Object> getClaims() {
        return given.getClaims();
    }

    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return given.getUserInfo();
    }

    @Override
    public OidcIdToken getIdToken() {
        return given.getIdToken();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return given.getAttributes();
    }

    /// What the account may do; no claim adds to it.
    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return account.getAuthorities();
    }

    @Override
    public String getName() {
        return account.username();
    }
}
