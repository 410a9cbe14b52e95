package id.tanggap.desk.phone;

import id.tanggap.web.request.ViewerRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The panel that shows who is calling, and the badge in the navigation: requested again after a `ring` or `phone`
/// event.
@Controller
class PhonePanelController {

    private final PhonePanelAdvice frames;

    PhonePanelController(PhonePanelAdvice frames) {
        this.frames = frames;
    }

    @GetMapping("/phone/ring")
    String ring(ViewerRequest request, Model model) {
        model.addAttribute("phone", frames.of(request.reader()));
        return "fragments/ring :: ring";
    }

    @GetMapping("/phone/badge")
    String badge(ViewerRequest request, Model model) {
        model.addAttribute("phone", frames.of(request.reader()));
        return "fragments/ring :: badge";
    }
}
