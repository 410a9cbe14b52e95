package id.tanggap.desk.deed;

import id.tanggap.ticket.Reconsideration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Undoes the viewer's own last command on a ticket.
@Controller
@RequestMapping("/tickets/{number}/reconsideration")
class ReconsiderationController {

    private final Reconsideration reconsideration;
    private final Sheets sheets;

    ReconsiderationController(Reconsideration reconsideration, Sheets sheets) {
        this.reconsideration = reconsideration;
        this.sheets = sheets;
    }

    @PostMapping
    String undo(Asked asked, Model model) {
        var entry = asked.text("entry");
        var number = entry.matches("\\d{1,9}") ? Integer.parseInt(entry) : 0;
        return sheets.after(reconsideration.undo(asked.seen(), number), asked, model);
    }
}
