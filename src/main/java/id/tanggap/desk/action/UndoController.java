package id.tanggap.desk.action;

import id.tanggap.desk.request.TicketRequest;
import id.tanggap.ticket.undo.TicketUndo;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Undoes the viewer's own last command on a ticket.
@Controller
@RequestMapping("/tickets/{number}/reconsideration")
class UndoController {

    private final TicketUndo reconsideration;
    private final ActionResponse sheets;

    UndoController(TicketUndo reconsideration, ActionResponse sheets) {
        this.reconsideration = reconsideration;
        this.sheets = sheets;
    }

    @PostMapping
    String undo(TicketRequest asked, Model model) {
        var entry = asked.text("entry");
        var number = entry.matches("\\d{1,9}") ? Integer.parseInt(entry) : 0;
        return sheets.after(reconsideration.undo(asked.seen(), number), asked, model);
    }
}
