package id.tanggap.access.factor;

import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The two ceremonies of WebAuthn, as Spring Security does them: making a passkey, and signing with one. The person is
/// always verified by the device (PIN, finger, face): then a passkey is something they have and something they know or
/// are, and stands for password and second factor.
///
/// The filters that Spring Security brings are not used: a browser that is half signed in must not reach those that
/// make passkeys.
final class PasskeyCeremonies {

    private static final Logger LOG = LoggerFactory.getLogger(PasskeyCeremonies.class);
    private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> MADE =
            new TypeReference<>() {};
    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> SIGNED =
            new TypeReference<>() {};

    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    private final JdbcOperations jdbc;
    private final PasskeySite site;

    PasskeyCeremonies(JdbcOperations jdbc, PasskeySite site) {
        this.jdbc = jdbc;
        this.site = site;
    }

    private Webauthn4JRelyingPartyOperations operations() {
        var party = PublicKeyCredentialRpEntity.builder()
                .id(site.domain())
                .name("Tanggap")
                .build();
        var operations = new Webauthn4JRelyingPartyOperations(
                new JdbcPublicKeyCredentialUserEntityRepository(jdbc),
                new JdbcUserCredentialRepository(jdbc),
                party,
                Set.of(site.origin()));
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }

    String json(Object options) {
        return json.writeValueAsString(options);
    }

    PublicKeyCredentialCreationOptions making(Authentication who) {
        return operations()
                .createPublicKeyCredentialCreationOptions(new ImmutablePublicKeyCredentialCreationOptionsRequest(who));
    }

    void made(PublicKeyCredentialCreationOptions options, String credential, String label) {
        understood(() -> operations()
                .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                        options, new RelyingPartyPublicKey(json.readValue(credential, MADE), label))));
    }

    /// @param who null or half signed in; of the latter the browser offers only their own passkeys
    PublicKeyCredentialRequestOptions signing(@Nullable Authentication who) {
        return operations().createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(who));
    }

    /// @return name of the account whose passkey signed
    String signed(PublicKeyCredentialRequestOptions options, String credential) {
        return understood(() -> operations()
                .authenticate(new RelyingPartyAuthenticationRequest(options, json.readValue(credential, SIGNED)))
                .getName());
    }

    /// Strangers send what they like, and the library answers with many kinds of exceptions.
    private static <T> T understood(Supplier<T> ceremony) {
        try {
            return ceremony.get();
        } catch (DataAccessException database) {
            throw database;
        } catch (RuntimeException wrong) {
            LOG.info("passkey=refused why={}", wrong.getClass().getSimpleName());
            throw new PasskeyRefusedException("This is no passkey for this question: " + wrong.getMessage(), wrong);
        }
    }
}
