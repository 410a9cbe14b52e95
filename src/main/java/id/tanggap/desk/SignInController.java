package id.tanggap.desk;

import id.tanggap.access.oidc.SingleSignOn;
import id.tanggap.access.setup.FirstAdministrator;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The sign-in page, and the redirect from the start page.
@Controller
class SignInController {

    /// What the way over the sign-in provider may end with.
    private static final Set<String> REFUSALS =
            Set.of("unknown", "no-role", "closed", "taken", "cancelled", "unreachable", "failed");

    private final SingleSignOn provider;
    private final FirstAdministrator first;

    SignInController(SingleSignOn provider, FirstAdministrator first) {
        this.provider = provider;
        this.first = first;
    }

    /// @param wait seconds for which no password is looked at, after too many wrong ones
    /// @param sso why the way over the sign-in provider ended here
    @GetMapping("/sign-in")
    String form(
            @RequestParam(required = false) @Nullable Integer wait,
            @RequestParam(required = false) @Nullable String sso,
            Model model) {
        model.addAttribute("wait", wait);
        model.addAttribute("sso", sso == null || REFUSALS.contains(sso) ? sso : "failed");
        model.addAttribute("provider", provider.name().orElse(null));
        model.addAttribute("providerStart", SingleSignOn.START);
        model.addAttribute("nobody", first.isMissing());
        return "sign-in";
    }

    @GetMapping("/")
    String home() {
        return "redirect:/queue";
    }
}
