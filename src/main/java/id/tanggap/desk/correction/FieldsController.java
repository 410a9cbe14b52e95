package id.tanggap.desk.correction;

import id.tanggap.desk.action.ActionResponse;
import id.tanggap.desk.request.TicketRequest;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.classification.CategoryFields;
import id.tanggap.ticket.classification.TicketFields;
import id.tanggap.ticket.conversation.StaffMessages;
import id.tanggap.ticket.view.TicketReader;
import id.tanggap.web.request.HttpErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The fields of a ticket's category. Personal numbers (NIK, KK) are masked until a viewer discloses them; each
/// disclosure is recorded.
@Controller
@RequestMapping("/tickets/{number}/fields")
class FieldsController {

    private final TicketFields fields;
    private final CategoryFields forms;
    private final TicketReader tickets;
    private final StaffMessages work;
    private final FieldsForm form;
    private final ActionResponse sheets;

    FieldsController(
            TicketFields fields,
            CategoryFields forms,
            TicketReader tickets,
            StaffMessages work,
            FieldsForm form,
            ActionResponse sheets) {
        this.fields = fields;
        this.forms = forms;
        this.tickets = tickets;
        this.work = work;
        this.form = form;
        this.sheets = sheets;
    }

    /// Shows the numbers in full.
    @PostMapping("/disclosure")
    String disclose(TicketRequest asked, Model model) {
        return work.disclose(asked.number(), asked.viewer()) instanceof CommandResult.Accepted
                ? sheets.open(form.inFull(), asked, model)
                : sheets.open(form, asked, model);
    }

    @PostMapping
    String fill(TicketRequest asked, Model model) {
        var ticket = tickets.summary(asked.number(), asked.viewer()).orElseThrow(HttpErrors::notFound);
        var values = FieldsForm.typed(forms.of(ticket.classification().category()), fields.of(ticket.id()), asked);
        return sheets.after(fields.fill(asked.seen(), values), asked, model);
    }
}
