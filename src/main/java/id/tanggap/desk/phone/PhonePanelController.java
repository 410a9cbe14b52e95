package id.tanggap.desk.phone;

import id.tanggap.access.CurrentViewer;
import id.tanggap.access.Viewer;
import java.util.Locale;
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
    String ring(@CurrentViewer Viewer viewer, Locale locale, Model model) {
        model.addAttribute("phone", frames.of(viewer, locale));
        return "fragments/ring :: ring";
    }

    @GetMapping("/phone/badge")
    String badge(@CurrentViewer Viewer viewer, Locale locale, Model model) {
        model.addAttribute("phone", frames.of(viewer, locale));
        return "fragments/ring :: badge";
    }
}
