package id.tanggap.access.oidc;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/// The provider knows the person, but they may not come in here.
final class AdmissionRefusedException extends OAuth2AuthenticationException {

    private static final long serialVersionUID = 1;

    private final String code;
    private final String account;

    AdmissionRefusedException(Admission.Refused refused) {
        super(new OAuth2Error(refused.reason().code()));
        this.code = refused.reason().code();
        this.account = refused.account().orElse("");
    }

    String code() {
        return code;
    }

    /// User name; empty if no account is concerned.
    String account() {
        return account;
    }
}
