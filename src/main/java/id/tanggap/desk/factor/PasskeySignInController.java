package id.tanggap.desk.factor;

import id.tanggap.access.Account;
import id.tanggap.access.Accounts;
import id.tanggap.access.factor.PasskeyRefusedException;
import id.tanggap.access.factor.Passkeys;
import id.tanggap.access.signin.SignInCompletion;
import id.tanggap.access.signin.SignInLog;
import id.tanggap.access.signin.SignInLog.Method;
import id.tanggap.access.signin.SignInLog.Outcome;
import id.tanggap.web.request.HttpErrors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Sign-in with a passkey, alone or as the second step after a password. The device verifies the person: a passkey
/// stands for both factors.
@RestController
class PasskeySignInController {

    private final Passkeys passkeys;
    private final Accounts accounts;
    private final SignInCompletion completion;
    private final SignInLog log;

    PasskeySignInController(Passkeys passkeys, Accounts accounts, SignInCompletion completion, SignInLog log) {
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.completion = completion;
        this.log = log;
    }

    @PostMapping(path = "/sign-in/passkey/question", produces = MediaType.APPLICATION_JSON_VALUE)
    String question(@Nullable Authentication who, HttpServletRequest request) {
        var question = passkeys.signing(who);
        PasskeyQuestions.ask(request, question);
        return passkeys.json(question);
    }

    /// @param credential what the browser signed, as JSON
    /// @return where to go
    @PostMapping("/sign-in/passkey")
    Map<String, String> answer(
            @RequestParam(defaultValue = "") String credential,
            HttpServletRequest request,
            HttpServletResponse response) {
        var account = account(credential, request);
        if (!account.isEnabled()) {
            log.add(account.username(), request.getRemoteAddr(), Outcome.FAILURE, Method.PASSKEY);
            throw HttpErrors.forbidden();
        }
        return Map.of("to", completion.complete(account, Method.PASSKEY, request, response));
    }

    private Account account(String credential, HttpServletRequest request) {
        var question = PasskeyQuestions.asked(request, PublicKeyCredentialRequestOptions.class)
                .orElseThrow(HttpErrors::badRequest);
        try {
            return accounts.loadUserByUsername(passkeys.signed(question, credential));
        } catch (PasskeyRefusedException wrong) {
            // whose it was meant to be is only what a stranger says
            log.add("", request.getRemoteAddr(), Outcome.FAILURE, Method.PASSKEY);
            throw HttpErrors.forbidden();
        }
    }
}
