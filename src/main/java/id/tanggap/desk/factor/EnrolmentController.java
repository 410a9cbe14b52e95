package id.tanggap.desk.factor;

import id.tanggap.access.factor.PasskeyRefusedException;
import id.tanggap.access.factor.Passkeys;
import id.tanggap.access.factor.Passkeys.NewPasskey;
import id.tanggap.access.factor.SecondFactors;
import id.tanggap.access.signin.HalfSignedIn;
import id.tanggap.access.signin.SignInLog.Method;
import id.tanggap.web.request.HttpErrors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// Adds an authenticator app or a passkey: to one's own account, or at the sign-in of somebody who must have a second
/// factor and has none.
@Controller
class EnrolmentController {

    static final String CODES = "tanggap.recovery.codes";

    private static final String OWN = "/me/factors";

    private final Enrolling enrolling;
    private final SecondFactors factors;
    private final Passkeys passkeys;

    EnrolmentController(Enrolling enrolling, SecondFactors factors, Passkeys passkeys) {
        this.enrolling = enrolling;
        this.factors = factors;
        this.passkeys = passkeys;
    }

    /// The page that comes after the right password of somebody who must enrol.
    @GetMapping("/sign-in/enrolment")
    String page(@Nullable Authentication who, HttpServletRequest request, Model model) {
        var person = HalfSignedIn.of(who).flatMap(half -> enrolling.person(who, request));
        if (person.isEmpty()) {
            return SignInAgain.TO;
        }
        model.addAttribute("app", AppSetup.of(person.orElseThrow().account().username(), enrolling.secret(request)));
        return "sign-in-enrolment";
    }

    /// A code proves that the app knows the secret.
    @PostMapping("/enrolment/totp")
    String app(
            @Nullable Authentication who,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        var person = enrolling.require(who, request);
        var by = Enrolling.by(person, request);
        if (!factors.addApp(person.id(), enrolling.secret(request), code.replaceAll("\\s", ""), by)) {
            return "redirect:" + (person.half() ? "/sign-in/enrolment" : OWN) + "?wrong";
        }
        show(enrolling.done(person, Method.TOTP, request, response), request);
        return "redirect:" + OWN;
    }

    /// Kept in the session until the page has shown them once.
    static void show(List<String> codes, HttpServletRequest request) {
        if (!codes.isEmpty()) {
            request.getSession().setAttribute(CODES, new ArrayList<>(codes));
        }
    }

    @PostMapping(path = "/enrolment/passkey/question", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String question(Authentication who, HttpServletRequest request) {
        enrolling.require(who, request);
        var question = passkeys.making(who);
        PasskeyQuestions.ask(request, question);
        return passkeys.json(question);
    }

    /// @return where to go
    @PostMapping("/enrolment/passkey")
    @ResponseBody
    Map<String, String> answer(
            @Nullable Authentication who, NewPasskey made, HttpServletRequest request, HttpServletResponse response) {
        var person = enrolling.require(who, request);
        var question = PasskeyQuestions.asked(request, PublicKeyCredentialCreationOptions.class)
                .orElseThrow(HttpErrors::badRequest);
        try {
            passkeys.add(person.id(), question, made, Enrolling.by(person, request));
        } catch (PasskeyRefusedException wrong) {
            throw HttpErrors.badRequest();
        }
        show(enrolling.done(person, Method.PASSKEY, request, response), request);
        return Map.of("to", OWN);
    }
}
