package id.tanggap.desk.factor;

import id.tanggap.access.Account;
import id.tanggap.access.factor.FactorPeople;
import id.tanggap.access.factor.Passkeys;
import id.tanggap.access.factor.SecondFactors;
import id.tanggap.desk.account.OwnPassword;
import id.tanggap.desk.factor.Enrolling.Person;
import id.tanggap.web.request.ViewerRequest;
import id.tanggap.web.wording.PageReader;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One's own second factor. Whoever changes it gives the password again first.
@Controller
class OwnFactorsController {

    private static final String BACK = "redirect:/me/factors";

    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final Enrolling enrolling;
    private final OwnPassword password;
    private final FactorPeople people;

    OwnFactorsController(
            SecondFactors factors, Passkeys passkeys, Enrolling enrolling, OwnPassword password, FactorPeople people) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.enrolling = enrolling;
        this.password = password;
        this.people = people;
    }

    record PasskeyRow(
            String id,
            String label,
            String created,
            @Nullable String used) {}

    @GetMapping("/me/factors")
    String page(Authentication who, ViewerRequest request, HttpServletRequest http, Model model) {
        var person = person(who);
        var state = factors.state(person.id());
        model.addAttribute("state", state);
        model.addAttribute(
                "since", state.totp() == null ? null : request.reader().full(state.totp()));
        model.addAttribute(
                "used", state.totpUsed() == null ? null : request.reader().full(state.totpUsed()));
        model.addAttribute("passkeys", passkeys(person, request.reader()));
        model.addAttribute("codes", shownOnce(http));
        model.addAttribute("asked", people.askedAbout(person.id()).orElse(null));
        model.addAttribute("open", enrolling.isOpen(http));
        if (enrolling.isOpen(http) && state.totp() == null) {
            model.addAttribute("app", AppSetup.of(person.account().username(), enrolling.secret(http)));
        }
        return "me-factors";
    }

    private static Person person(Authentication who) {
        if (who.getPrincipal() instanceof Account account) {
            return new Person(account, false);
        }
        throw new IllegalStateException("This address must not be open to strangers");
    }

    private List<PasskeyRow> passkeys(Person person, PageReader reader) {
        return passkeys.of(person.id()).stream()
                .map(one -> new PasskeyRow(
                        one.id(),
                        one.label(),
                        reader.full(one.created()),
                        one.lastUsed() == null ? null : reader.full(one.lastUsed())))
                .toList();
    }

    private static List<?> shownOnce(HttpServletRequest request) {
        var session = request.getSession();
        var codes = session.getAttribute(EnrolmentController.CODES);
        session.removeAttribute(EnrolmentController.CODES);
        return codes instanceof List<?> list ? list : List.of();
    }

    /// For some minutes one's factors can be changed.
    @PostMapping("/me/factors/opening")
    String open(Authentication who, @RequestParam(defaultValue = "") String old, HttpServletRequest request) {
        return switch (password.compare(who.getName(), old, request.getRemoteAddr())) {
            case RIGHT -> {
                enrolling.open(request);
                yield BACK;
            }
            case WRONG -> BACK + "?password";
            case SLOWED -> BACK + "?slowed";
        };
    }

    @PostMapping("/me/factors/totp/removal")
    String removeApp(Authentication who, HttpServletRequest request) {
        var person = enrolling.require(who, request);
        return factors.removeApp(person.id(), Enrolling.by(person, request)) ? BACK : BACK + "?last";
    }

    @PostMapping("/me/factors/passkeys/{key}/removal")
    String removePasskey(@PathVariable String key, Authentication who, HttpServletRequest request) {
        var person = enrolling.require(who, request);
        return passkeys.remove(person.id(), key, Enrolling.by(person, request)) ? BACK : BACK + "?last";
    }

    @PostMapping("/me/factors/passkeys/{key}/name")
    String rename(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String label,
            Authentication who,
            HttpServletRequest request) {
        var person = enrolling.require(who, request);
        if (!label.isBlank()) {
            passkeys.rename(person.id(), key, label);
        }
        return BACK;
    }

    @PostMapping("/me/factors/recovery")
    String newCodes(Authentication who, HttpServletRequest request) {
        var person = enrolling.require(who, request);
        if (factors.state(person.id()).exists()) {
            EnrolmentController.show(factors.makeRecoveryCodes(person.id(), Enrolling.by(person, request)), request);
        }
        return BACK;
    }
}
