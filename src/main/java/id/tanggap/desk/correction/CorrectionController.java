package id.tanggap.desk.correction;

import id.tanggap.desk.action.ActionResponse;
import id.tanggap.desk.request.TicketRequest;
import id.tanggap.platform.code.Coded;
import id.tanggap.region.PlaceFinder;
import id.tanggap.taxonomy.Kind;
import id.tanggap.taxonomy.Reason;
import id.tanggap.taxonomy.Urgency;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.classification.Correction;
import id.tanggap.ticket.classification.CorrectionRequest;
import id.tanggap.web.request.PlacePicker;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Corrects what triage understood: category, kind, place, urgency.
@Controller
@RequestMapping("/tickets/{number}/correction")
class CorrectionController {

    private final Correction correction;
    private final PlaceFinder finder;
    private final ActionResponse sheets;

    CorrectionController(Correction correction, PlaceFinder finder, ActionResponse sheets) {
        this.correction = correction;
        this.finder = finder;
        this.sheets = sheets;
    }

    /// Category and kind; a field that is not sent stays as it is.
    @PostMapping("/category")
    String correctCategory(TicketRequest asked, Model model) {
        var kind = Arrays.stream(Kind.values())
                .filter(one -> one.code().equals(asked.text("kind")))
                .findFirst();
        var category = Optional.of(asked.text("category")).filter(code -> !code.isEmpty());
        var corrected = new CorrectionRequest(
                category, kind, Optional.empty(), Optional.empty(), Optional.empty(), asked.text("reason"));
        return sheets.after(correction.correct(asked.seen(), corrected), asked, model);
    }

    /// Takes the code that the picker chose, else the only place with the typed name; if there are several it offers
    /// them.
    @PostMapping("/place")
    String correctPlace(TicketRequest asked, Model model) {
        var done = PlacePicker.chosen(asked::text, finder)
                .map(code -> correction.correct(asked.seen(), CorrectionRequest.place(code, asked.text("reason"))))
                .orElseGet(() -> new CommandResult.Refused(Reason.of("refused.place.unclear")));
        return sheets.after(done, asked, model);
    }

    @PostMapping("/urgency")
    String correctUrgency(TicketRequest asked, Model model) {
        var done = Coded.find(Urgency.values(), asked.text("urgency"))
                .map(one -> correction.correct(asked.seen(), CorrectionRequest.urgency(one, asked.text("reason"))))
                .orElseGet(() -> new CommandResult.Refused(Reason.of("refused.urgency.missing")));
        return sheets.after(done, asked, model);
    }
}
