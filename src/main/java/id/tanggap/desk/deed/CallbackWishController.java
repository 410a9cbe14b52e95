package id.tanggap.desk.deed;

import id.tanggap.desk.Wording;
import id.tanggap.phone.CallbackWishes;
import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.Done;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Requests a callback to the citizen about a ticket.
@Controller
@RequestMapping("/tickets/{number}/callback")
class CallbackWishController {

    private static final SheetForm FORM = new BareForm("sheet-hands", "callback");

    private final CallbackWishes wishes;
    private final Sheets sheets;
    private final Wording wording;

    CallbackWishController(CallbackWishes wishes, Sheets sheets, Wording wording) {
        this.wishes = wishes;
        this.sheets = sheets;
        this.wording = wording;
    }

    @GetMapping
    String open(Asked asked, Model model) {
        return sheets.open(FORM, asked, model);
    }

    @PostMapping
    String ask(Asked asked, Model model) {
        var done = from(asked)
                .map(from -> wishes.ask(asked.seen(), from, asked.text("reason")))
                .orElseGet(() -> new Done.Refused(Reason.of("refused.wish.time")));
        return sheets.after(done, FORM, asked, model);
    }

    /// In the viewer's time zone; now if the field is empty.
    private Optional<Instant> from(Asked asked) {
        var said = asked.text("from");
        if (said.isEmpty()) {
            return Optional.of(wording.now());
        }
        try {
            return Optional.of(
                    LocalDateTime.parse(said).atZone(asked.viewer().zone()).toInstant());
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
