package id.tanggap.desk.identity;

import id.tanggap.desk.request.TicketRequest;
import id.tanggap.desk.ticket.TicketPageRenderer;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.privacy.NumberPlace;
import id.tanggap.ticket.privacy.PersonalDataOpenings;
import id.tanggap.web.request.HttpErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Opens a masked number in a ticket's texts or subject. With htmx the conversation is drawn again with this number in
/// it; without scripts the page is.
@Controller
class NumberController {

    private static final String REFUSED = "numberRefused";

    private final PersonalDataOpenings openings;
    private final TicketPageRenderer desk;

    NumberController(PersonalDataOpenings openings, TicketPageRenderer desk) {
        this.openings = openings;
        this.desk = desk;
    }

    @PostMapping("/tickets/{number}/numbers")
    String open(TicketRequest asked, @RequestParam(defaultValue = "") String at, Model model) {
        var place = NumberPlace.parse(at).orElseThrow(HttpErrors::notFound);
        var done = openings.openNumber(asked.number(), place, asked.viewer());
        desk.put(asked, model);
        if (done instanceof CommandResult.Refused refused) {
            model.addAttribute(REFUSED, asked.reader().refusal(refused.reason()));
        }
        if (!asked.part()) {
            return desk.whole(asked, model);
        }
        return place.part() == NumberPlace.Part.SUBJECT
                ? "fragments/ticket :: opened-in-subject"
                : "fragments/ticket-talk :: talk";
    }
}
