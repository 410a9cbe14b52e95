package id.tanggap.desk;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The sign-in page, and the redirect from the start page.
@Controller
class SignInController {

    @GetMapping("/sign-in")
    String form() {
        return "sign-in";
    }

    @GetMapping("/")
    String home() {
        return "redirect:/queue";
    }
}
