package id.tanggap.access.oidc;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/// Who somebody is at a provider, whose signature has been checked.
///
/// @param subject never changes and is never given to somebody else (OpenID Connect Core 1.0, section 2)
/// @param claims of the ID token and of the provider's information about the person
record ProvenIdentity(String issuer, String subject, Map<String, Object> claims) {

    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@+-]{0,79}");
    private static final int LONGEST_NAME = 120;

    static ProvenIdentity of(OidcUser user) {
        return new ProvenIdentity(
                Objects.requireNonNull(user.getIssuer(), "iss").toString(),
                Objects.requireNonNull(user.getSubject(), "sub"),
                user.getClaims());
    }

    /// Only an address that the provider has verified says who somebody is.
    Optional<String> verifiedEmail() {
        return Boolean.TRUE.equals(claims.get("email_verified")) ? text("email") : Optional.empty();
    }

    Optional<String> text(String claim) {
        return claims.get(claim) instanceof String text && !text.isBlank()
                ? Optional.of(text.strip())
                : Optional.empty();
    }

    /// For a new account.
    Optional<String> username() {
        return text("preferred_username").or(this::verifiedEmail).filter(name -> USERNAME.matcher(name)
                .matches());
    }

    /// As colleagues see it.
    String name() {
        return text("name")
                .map(name -> name.substring(0, Math.min(LONGEST_NAME, name.length())))
                .or(this::username)
                .orElse(subject);
    }
}
