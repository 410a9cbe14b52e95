package id.tanggap.desk.deed;

import id.tanggap.ticket.Done;
import id.tanggap.ticket.Waiting;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pauses a ticket until the citizen or a third party answers, and resumes it.
@Controller
@RequestMapping("/tickets/{number}")
class WaitingController {

    private final Waiting waiting;
    private final WaitingForm form;
    private final Sheets sheets;

    WaitingController(Waiting waiting, WaitingForm form, Sheets sheets) {
        this.waiting = waiting;
        this.form = form;
        this.sheets = sheets;
    }

    @GetMapping("/waiting")
    String open(Asked asked, Model model) {
        return sheets.open(form, asked, model);
    }

    @PostMapping("/waiting")
    String pause(Asked asked, Model model) {
        return sheets.after(waits(asked), form, asked, model);
    }

    private Done waits(Asked asked) {
        return asked.text("for").equals("others")
                ? waiting.await(asked.seen(), asked.text("whom"))
                : waiting.ask(asked.seen(), asked.text("question"));
    }

    @PostMapping("/resumption")
    String goOn(Asked asked, Model model) {
        return sheets.after(waiting.goOn(asked.seen()), asked, model);
    }
}
