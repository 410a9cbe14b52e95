package id.tanggap.desk.account;

import id.tanggap.access.Accounts;
import id.tanggap.access.PasswordRules;
import id.tanggap.access.PasswordRules.Problem;
import id.tanggap.web.request.ViewerRequest;
import java.security.Principal;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What people change about their own account. Each change ends all their sessions: they sign in again.
@Controller
class OwnAccountController {

    private static final String BACK = "redirect:/me#password";

    private final Accounts accounts;

    OwnAccountController(Accounts accounts) {
        this.accounts = accounts;
    }

    /// @param old the password until now
    /// @param wanted the new one
    record PasswordForm(String old, String wanted) {

        PasswordForm {
            old = Objects.requireNonNullElse(old, "");
            wanted = Objects.requireNonNullElse(wanted, "");
        }
    }

    @PostMapping("/me/password")
    String password(PasswordForm form, Principal who, ViewerRequest request, RedirectAttributes next) {
        var problem = problem(who.getName(), form.wanted(), request);
        if (problem.isEmpty() && accounts.changePassword(who.getName(), form.old(), form.wanted())) {
            return "redirect:/sign-in?changed";
        }
        var key = problem.map(Problem::code).orElse("wrong");
        next.addFlashAttribute("problem", request.reader().text("password.problem." + key, PasswordRules.SHORTEST));
        return BACK;
    }

    private static Optional<Problem> problem(String username, String wanted, ViewerRequest request) {
        return PasswordRules.problem(wanted, username, request.viewer().name());
    }

    /// Signs the person out on every device.
    @PostMapping("/me/sessions/end")
    String endSessions(Principal who) {
        accounts.endSessions(who.getName());
        return "redirect:/sign-in?bye";
    }
}
