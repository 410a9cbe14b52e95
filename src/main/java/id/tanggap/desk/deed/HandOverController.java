package id.tanggap.desk.deed;

import id.tanggap.balai.BalaiCode;
import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.Done;
import id.tanggap.ticket.HandOver;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Hands a ticket over to a balai, with a reason.
@Controller
@RequestMapping("/tickets/{number}/hand-over")
class HandOverController {

    private final HandOver handOver;
    private final HandOverForm form;
    private final Sheets sheets;

    HandOverController(HandOver handOver, HandOverForm form, Sheets sheets) {
        this.handOver = handOver;
        this.form = form;
        this.sheets = sheets;
    }

    @GetMapping
    String open(Asked asked, Model model) {
        return sheets.open(form, asked, model);
    }

    @PostMapping
    String handOver(Asked asked, Model model) {
        return sheets.after(given(asked), form, asked, model);
    }

    private Done given(Asked asked) {
        var code = asked.text("other").isEmpty() ? asked.text("balai") : asked.text("other");
        return code.matches("[A-Z]{3}")
                ? handOver.toBalai(asked.seen(), new BalaiCode(code), asked.text("reason"))
                : new Done.Refused(Reason.of("refused.balai.missing"));
    }
}
