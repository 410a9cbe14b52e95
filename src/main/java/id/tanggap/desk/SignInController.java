package id.tanggap.desk;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The way in.
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
