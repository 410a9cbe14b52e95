package id.tanggap.desk.action;

import id.tanggap.desk.request.TicketRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Opens the action forms of a ticket. The commands that the forms send are in the controllers of their subjects.
@Controller
@RequestMapping("/tickets/{number}")
class ActionFormController {

    private final ActionResponse sheets;

    ActionFormController(ActionResponse sheets) {
        this.sheets = sheets;
    }

    /// Each address is the `path` of an `ActionForm`.
    @GetMapping({
        "/assignment",
        "/callback",
        "/clocks",
        "/closure",
        "/correction/category",
        "/correction/place",
        "/correction/urgency",
        "/decline",
        "/fields",
        "/hand-over",
        "/incident",
        "/last-word",
        "/links",
        "/map",
        "/merge",
        "/reopening",
        "/tags",
        "/waiting"
    })
    String open(TicketRequest asked, Model model) {
        return sheets.open(asked, model);
    }
}
