package id.tanggap.desk.deed;

import id.tanggap.desk.facts.LargeMap;
import id.tanggap.ticket.TicketDetail;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Details that everybody who sees the ticket may open: the ledger of its clocks, and the large map.
@Controller
@RequestMapping("/tickets/{number}")
class LookController {

    private final LedgerForm ledger;
    private final SheetForm map;
    private final Sheets sheets;

    LookController(LedgerForm ledger, LargeMap map, Sheets sheets) {
        this.ledger = ledger;
        this.map = new MapForm(map);
        this.sheets = sheets;
    }

    @GetMapping("/clocks")
    String clocks(Asked asked, Model model) {
        return sheets.open(ledger, asked, model);
    }

    @GetMapping("/map")
    String map(Asked asked, Model model) {
        return sheets.open(map, asked, model);
    }

    private record MapForm(LargeMap map) implements SheetForm {

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
        public Object of(TicketDetail ticket, Asked asked) {
            return map.of(ticket, asked.locale());
        }
    }
}
