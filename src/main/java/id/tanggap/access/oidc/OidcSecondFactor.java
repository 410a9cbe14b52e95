package id.tanggap.access.oidc;

import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/// Whether the provider asked for a second factor. The operator says that it does; a token that lists the methods and
/// has no `mfa` among them (RFC 8176) says otherwise, and is believed.
///
/// @param promised by the operator: the provider asks everybody
record OidcSecondFactor(boolean promised) {

    boolean isAskedFor(OidcIdToken token) {
        var methods = token.getAuthenticationMethods();
        return promised && (methods == null || methods.contains("mfa"));
    }
}
