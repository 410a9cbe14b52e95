package id.tanggap.access.oidc;

import id.tanggap.platform.http.SecureUrl;
import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The provider and what its claims mean here: `tanggap.oidc.*`, `TANGGAP_OIDC_ISSUER` and so on.
///
/// @param issuer address of the provider, as it stands in its tokens; blank: no single sign-on
/// @param name of the provider, on the button
/// @param scope what is asked for
/// @param rolesClaim claim that holds the values of `roles`, such as `realm_access.roles`; blank: roles are kept here
/// @param roles what each value gives, `tanggap-admin=admin, tanggap-mgl=balai:MGL`; the first one that fits
/// @param linkBy how a person is found the first time: `none`, `email`, or the claim that holds the user name
/// @param create whether somebody without an account gets one, with the role of their claims
/// @param secondFactor whether the provider asks everybody for a second factor
@ConfigurationProperties("tanggap.oidc")
record OidcSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("SSO") String name,
        @DefaultValue({"openid", "profile", "email"}) List<String> scope,
        @DefaultValue("") String rolesClaim,
        @DefaultValue("") String roles,
        @DefaultValue("none") String linkBy,
        @DefaultValue("false") boolean create,
        @DefaultValue("false") boolean secondFactor) {

    OidcSettings {
        issuer = issuer.strip();
        linkBy = linkBy.strip();
        if (!issuer.isEmpty()) {
            require(
                    SecureUrl.isSecure(URI.create(issuer)),
                    "TANGGAP_OIDC_ISSUER (tanggap.oidc.issuer) must be https, or http on this machine");
            require(
                    !clientId.isBlank() && !clientSecret.isBlank(),
                    "TANGGAP_OIDC_ISSUER (tanggap.oidc.issuer) needs TANGGAP_OIDC_CLIENT_ID and TANGGAP_OIDC_CLIENT_SECRET:"
                            + " what the provider calls this program, and its password there");
            require(
                    rolesClaim.isBlank() == roles.isBlank(),
                    "TANGGAP_OIDC_ROLES (tanggap.oidc.roles) and TANGGAP_OIDC_ROLES_CLAIM go together: what a value gives,"
                            + " and where it stands");
            require(
                    !create || !roles.isBlank(),
                    "TANGGAP_OIDC_CREATE (tanggap.oidc.create) needs TANGGAP_OIDC_ROLES: a new account has the role of its"
                            + " claims");
        }
    }

    private static void require(boolean held, String otherwise) {
        if (!held) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    boolean isUsed() {
        return !issuer.isEmpty();
    }

    RoleMapping mapping() {
        return RoleMapping.of(rolesClaim.strip(), roles);
    }

    /// Scheme, host and port of the provider.
    String origin() {
        var url = URI.create(issuer);
        return url.getScheme() + "://" + url.getAuthority();
    }
}
