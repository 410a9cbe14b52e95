package id.tanggap.desk.action;

import id.tanggap.desk.map.LargePlaceMap;
import id.tanggap.desk.request.TicketRequest;
import id.tanggap.ticket.TicketDetail;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Details that everybody who sees the ticket may open: the ledger of its clocks, and the large map.
@Controller
@RequestMapping("/tickets/{number}")
class ClockAndMapController {

    private final ClockLedgerForm ledger;
    private final ActionForm map;
    private final ActionResponse sheets;

    ClockAndMapController(ClockLedgerForm ledger, LargePlaceMap map, ActionResponse sheets) {
        this.ledger = ledger;
        this.map = new MapForm(map);
        this.sheets = sheets;
    }

    @GetMapping("/clocks")
    String clocks(TicketRequest asked, Model model) {
        return sheets.open(ledger, asked, model);
    }

    @GetMapping("/map")
    String map(TicketRequest asked, Model model) {
        return sheets.open(map, asked, model);
    }

    private record MapForm(LargePlaceMap map) implements ActionForm {

        @Override
        public String page() {
            return "map";
        }

        @Override
        public String name() {
            return "large";
        }

        @Override
        public boolean changes() {
            return false;
        }

        @Override
        public Object of(TicketDetail ticket, TicketRequest asked) {
            return map.of(ticket, asked.locale());
        }
    }
}
