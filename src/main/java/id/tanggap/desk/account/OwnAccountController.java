package id.tanggap.desk.account;

import id.tanggap.access.Accounts;
import id.tanggap.access.PasswordRules;
import id.tanggap.access.PasswordRules.Problem;
import id.tanggap.desk.account.OwnPassword.Answer;
import id.tanggap.web.request.ViewerRequest;
import jakarta.servlet.http.HttpServletRequest;
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
    private final OwnPassword own;

    OwnAccountController(Accounts accounts, OwnPassword own) {
        this.accounts = accounts;
        this.own = own;
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
    String password(PasswordForm form, ViewerRequest request, HttpServletRequest http, RedirectAttributes next) {
        var username = http.getRemoteUser();
        var refusal = problem(username, form.wanted(), request)
                .map(Problem::code)
                .or(() -> refusal(own.compare(username, form.old(), http.getRemoteAddr())));
        if (refusal.isEmpty() && accounts.changePassword(username, form.old(), form.wanted())) {
            return "redirect:/sign-in?changed";
        }
        var key = refusal.orElse("wrong");
        next.addFlashAttribute("problem", request.reader().text("password.problem." + key, PasswordRules.SHORTEST));
        return BACK;
    }

    private static Optional<String> refusal(Answer answer) {
        return switch (answer) {
            case RIGHT -> Optional.empty();
            case WRONG -> Optional.of("wrong");
            case SLOWED -> Optional.of("slowed");
        };
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
