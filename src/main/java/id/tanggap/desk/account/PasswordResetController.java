package id.tanggap.desk.account;

import id.tanggap.access.Account;
import id.tanggap.access.PasswordRules;
import id.tanggap.access.PasswordRules.Problem;
import id.tanggap.access.reset.PasswordReset;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The page behind a link that an administrator handed out: a new password, without the old one.
@Controller
class PasswordResetController {

    private static final String PAGE = "reset";

    private final PasswordReset reset;

    PasswordResetController(PasswordReset reset) {
        this.reset = reset;
    }

    @GetMapping("/reset/{token}")
    ModelAndView form(@PathVariable String token, HttpServletRequest request) {
        return switch (reset.open(token, request.getRemoteAddr())) {
            case PasswordReset.Good good -> page(good.account(), token);
            case PasswordReset.Bad bad -> bad();
            case PasswordReset.Slowed slowed -> slowed(slowed);
        };
    }

    @PostMapping("/reset/{token}")
    ModelAndView set(
            @PathVariable String token, @RequestParam(defaultValue = "") String wanted, HttpServletRequest request) {
        return switch (reset.open(token, request.getRemoteAddr())) {
            case PasswordReset.Good good -> set(good.account(), token, wanted, request.getRemoteAddr());
            case PasswordReset.Bad bad -> bad();
            case PasswordReset.Slowed slowed -> slowed(slowed);
        };
    }

    private ModelAndView set(Account account, String token, String wanted, String address) {
        var problem = problem(account, wanted);
        if (problem.isPresent()) {
            return page(account, token).addObject("problem", problem.get().code());
        }
        return reset.set(account, token, wanted, address) ? new ModelAndView("redirect:/sign-in?changed") : bad();
    }

    private static Optional<Problem> problem(Account account, String wanted) {
        return PasswordRules.problem(
                wanted, account.username(), account.viewer().name());
    }

    private static ModelAndView page(Account account, String token) {
        return new ModelAndView(PAGE)
                .addObject("username", account.username())
                .addObject("token", token)
                .addObject("shortest", PasswordRules.SHORTEST);
    }

    private static ModelAndView bad() {
        return new ModelAndView(PAGE, HttpStatus.NOT_FOUND).addObject("bad", true);
    }

    private static ModelAndView slowed(PasswordReset.Slowed slowed) {
        return new ModelAndView(PAGE, HttpStatus.TOO_MANY_REQUESTS)
                .addObject("wait", Math.max(1, slowed.remaining().toSeconds()));
    }
}
