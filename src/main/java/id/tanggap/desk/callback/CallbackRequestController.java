package id.tanggap.desk.callback;

import id.tanggap.desk.action.ActionResponse;
import id.tanggap.desk.request.TicketRequest;
import id.tanggap.phone.callback.CallbackRequests;
import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.CommandResult;
import id.tanggap.web.request.LocalMinute;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Requests a callback to the citizen about a ticket.
@Controller
@RequestMapping("/tickets/{number}/callback")
class CallbackRequestController {

    private final CallbackRequests wishes;
    private final ActionResponse sheets;

    CallbackRequestController(CallbackRequests wishes, ActionResponse sheets) {
        this.wishes = wishes;
        this.sheets = sheets;
    }

    @PostMapping
    String ask(TicketRequest asked, Model model) {
        var done = from(asked)
                .map(from -> wishes.ask(asked.seen(), from, asked.text("reason")))
                .orElseGet(() -> new CommandResult.Refused(Reason.of("refused.wish.time")));
        return sheets.after(done, asked, model);
    }

    /// In the viewer's time zone; now if the field is empty.
    private static Optional<Instant> from(TicketRequest asked) {
        var said = asked.text("from");
        return said.isEmpty()
                ? Optional.of(asked.reader().now())
                : LocalMinute.parse(said, asked.viewer().zone());
    }
}
