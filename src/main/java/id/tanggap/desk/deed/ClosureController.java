package id.tanggap.desk.deed;

import id.tanggap.ticket.Ending;
import id.tanggap.ticket.Resolution;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Resolves or cancels a ticket with an outcome, closes it, or reopens it.
@Controller
@RequestMapping("/tickets/{number}")
class ClosureController {

    private static final SheetForm REOPENING = new BareForm("sheet-ending", "reopening");

    private final Resolution resolution;
    private final ClosureForm form;
    private final Sheets sheets;

    ClosureController(Resolution resolution, ClosureForm form, Sheets sheets) {
        this.resolution = resolution;
        this.form = form;
        this.sheets = sheets;
    }

    @GetMapping("/closure")
    String open(Asked asked, Model model) {
        return sheets.open(form, asked, model);
    }

    /// With `preview` it only shows the message that the citizen would get.
    @PostMapping("/closure")
    String end(Asked asked, Model model) {
        if (!asked.text("preview").isEmpty()) {
            return sheets.open(form, asked, model);
        }
        return sheets.after(resolution.end(asked.seen(), ending(asked)), form, asked, model);
    }

    /// Each outcome has its own fields, because a browser without script sends the fields of all outcomes.
    static Ending ending(Asked asked) {
        var outcome = asked.text("outcome");
        return ending(outcome, asked);
    }

    static Ending ending(String outcome, Asked asked) {
        return new Ending(outcome, asked.text("reason-" + outcome), asked.text("reference-" + outcome));
    }

    /// Closes a resolved ticket without waiting longer for the citizen's confirmation.
    @PostMapping("/conclusion")
    String conclude(Asked asked, Model model) {
        return sheets.after(resolution.close(asked.seen()), asked, model);
    }

    @GetMapping("/reopening")
    String mayReopen(Asked asked, Model model) {
        return sheets.open(REOPENING, asked, model);
    }

    @PostMapping("/reopening")
    String reopen(Asked asked, Model model) {
        return sheets.after(resolution.reopen(asked.seen(), asked.text("reason")), REOPENING, asked, model);
    }
}
