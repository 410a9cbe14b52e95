package id.tanggap.desk;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The sign-in page, and the redirect from the start page.
@Controller
class SignInController {

    /// @param wait seconds for which no password is looked at, after too many wrong ones
    @GetMapping("/sign-in")
    String form(@RequestParam(required = false) @Nullable Integer wait, Model model) {
        model.addAttribute("wait", wait);
        return "sign-in";
    }

    @GetMapping("/")
    String home() {
        return "redirect:/queue";
    }
}
