package id.tanggap.desk.factor;

import id.tanggap.access.Accounts;
import id.tanggap.access.factor.SecondFactorCheck;
import id.tanggap.access.factor.SecondFactorCheck.Giver;
import id.tanggap.access.factor.SecondFactorCheck.Right;
import id.tanggap.access.factor.SecondFactorCheck.Slowed;
import id.tanggap.access.factor.SecondFactorCheck.Wrong;
import id.tanggap.access.factor.SecondFactors;
import id.tanggap.access.signin.HalfSignedIn;
import id.tanggap.access.signin.HalfSignedIn.Step;
import id.tanggap.access.signin.SignInCompletion;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The second step of a sign-in: a code of an app, a recovery code or a passkey.
@Controller
class SecondFactorController {

    private final SecondFactorCheck check;
    private final SecondFactors factors;
    private final Accounts accounts;
    private final SignInCompletion completion;
    private final Clock clock;

    SecondFactorController(
            SecondFactorCheck check,
            SecondFactors factors,
            Accounts accounts,
            SignInCompletion completion,
            Clock clock) {
        this.check = check;
        this.factors = factors;
        this.accounts = accounts;
        this.completion = completion;
        this.clock = clock;
    }

    /// @param wait seconds for which no code is looked at, after too many wrong ones
    @GetMapping("/sign-in/factor")
    String form(@Nullable Authentication who, @RequestParam(required = false) @Nullable Integer wait, Model model) {
        var half = owing(who);
        if (half.isEmpty()) {
            return SignInAgain.TO;
        }
        var viewer = accounts.loadUserByUsername(half.orElseThrow().username()).viewer();
        model.addAttribute("state", factors.state(Objects.requireNonNull(viewer.userId())));
        model.addAttribute("wait", wait);
        return "sign-in-factor";
    }

    private Optional<HalfSignedIn> owing(@Nullable Authentication who) {
        return HalfSignedIn.of(who).filter(half -> half.step() == Step.FACTOR && !half.isStale(clock.instant()));
    }

    @PostMapping("/sign-in/factor")
    String give(
            @Nullable Authentication who,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        var half = owing(who);
        if (half.isEmpty()) {
            return SignInAgain.TO;
        }
        var account = accounts.loadUserByUsername(half.orElseThrow().username());
        if (!account.isEnabled()) {
            return SignInAgain.TO;
        }
        var userId = Objects.requireNonNull(account.viewer().userId());
        var giver = new Giver(userId, account.username(), request.getRemoteAddr());
        return switch (check.check(giver, code)) {
            case Right right -> "redirect:" + completion.complete(account, right.method(), request, response);
            case Wrong wrong -> "redirect:/sign-in/factor?wrong";
            case Slowed slowed ->
                "redirect:/sign-in/factor?wait="
                        + Math.max(1, slowed.remaining().toSeconds());
        };
    }
}
