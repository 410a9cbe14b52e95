package id.tanggap.desk.account;

import id.tanggap.access.AccountProfile;
import id.tanggap.access.PasswordRules;
import id.tanggap.access.Role;
import id.tanggap.access.setup.FirstAdministrator;
import id.tanggap.platform.code.IndonesianZone;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The page behind the link in the log of an empty installation: the account of its first administrator.
@Controller
class FirstAdministratorController {

    private static final List<String> ZONES = IndonesianZone.ids();
    private static final String USERNAME = "[a-z][a-z0-9.-]{1,39}";

    private final FirstAdministrator first;

    FirstAdministratorController(FirstAdministrator first) {
        this.first = first;
    }

    /// @param wanted password
    record Form(String name, String username, String email, String zone, String wanted) {

        static final Form EMPTY = new Form("", "", "", ZONES.getFirst(), "");

        /// A field that the request lacks is null.
        Form(
                @Nullable String name,
                @Nullable String username,
                @Nullable String email,
                @Nullable String zone,
                @Nullable String wanted) {
            this.name = Objects.requireNonNullElse(name, "").strip();
            this.username = Objects.requireNonNullElse(username, "").strip();
            this.email = Objects.requireNonNullElse(email, "").strip();
            this.zone = Objects.requireNonNullElse(zone, "");
            this.wanted = Objects.requireNonNullElse(wanted, "");
        }

        /// End of a message key `setup.problem.` or `password.problem.`, whole.
        Optional<String> problem() {
            if (name.isEmpty() || name.length() > AccountProfile.LONGEST_NAME) {
                return Optional.of("setup.problem.name");
            }
            if (!username.matches(USERNAME)) {
                return Optional.of("setup.problem.username");
            }
            if (!email.isEmpty() && !AccountProfile.isEmail(email)) {
                return Optional.of("setup.problem.email");
            }
            return PasswordRules.problem(wanted, username, name).map(problem -> "password.problem." + problem.code());
        }

        AccountProfile profile() {
            var zoneId = ZoneId.of(ZONES.contains(zone) ? zone : ZONES.getFirst());
            return new AccountProfile(name, Role.ADMIN, null, zoneId, null, email.isEmpty() ? null : email);
        }
    }

    @GetMapping("/setup/{token}")
    ModelAndView form(@PathVariable String token, HttpServletRequest request) {
        return first.isGood(token, request.getRemoteAddr()) ? page(token, Form.EMPTY) : bad();
    }

    @PostMapping("/setup/{token}")
    ModelAndView create(@PathVariable String token, @ModelAttribute Form form, HttpServletRequest request) {
        if (!first.isGood(token, request.getRemoteAddr())) {
            return bad();
        }
        var problem = form.problem();
        if (problem.isPresent()) {
            return page(token, form).addObject("problem", problem.get());
        }
        return first.create(token, form.username(), form.wanted(), form.profile())
                ? new ModelAndView("redirect:/sign-in?changed")
                : bad();
    }

    private static ModelAndView page(String token, Form form) {
        return new ModelAndView("setup")
                .addObject("token", token)
                .addObject("form", form)
                .addObject("zones", ZONES)
                .addObject("shortest", PasswordRules.SHORTEST);
    }

    private static ModelAndView bad() {
        return new ModelAndView("setup", HttpStatus.NOT_FOUND);
    }
}
