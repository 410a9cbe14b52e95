package id.tanggap.desk.correction;

import id.tanggap.desk.action.ActionResponse;
import id.tanggap.desk.request.TicketRequest;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.ticket.classification.CategoryFields;
import id.tanggap.ticket.classification.TicketFields;
import id.tanggap.ticket.conversation.StaffMessages;
import id.tanggap.ticket.view.TicketReader;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

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
    private final FieldsForm open;
    private final ActionResponse sheets;

    FieldsController(
            TicketFields fields,
            CategoryFields forms,
            TicketReader tickets,
            StaffMessages work,
            ActionResponse sheets) {
        this.fields = fields;
        this.forms = forms;
        this.tickets = tickets;
        this.work = work;
        this.form = new FieldsForm(fields, forms, false);
        this.open = new FieldsForm(fields, forms, true);
        this.sheets = sheets;
    }

    @GetMapping
    String show(TicketRequest asked, Model model) {
        return sheets.open(form, asked, model);
    }

    /// Shows the numbers in full.
    @PostMapping("/disclosure")
    String disclose(TicketRequest asked, Model model) {
        return work.disclose(asked.number(), asked.viewer()) instanceof CommandResult.Accepted
                ? sheets.open(open, asked, model)
                : sheets.open(form, asked, model);
    }

    @PostMapping
    String fill(TicketRequest asked, Model model) {
        var ticket = tickets.summary(asked.number(), asked.viewer())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return sheets.after(fields.fill(asked.seen(), values(ticket, asked)), form, asked, model);
    }

    /// A number that comes back masked was not changed.
    private Map<String, String> values(TicketSummary ticket, TicketRequest asked) {
        var stored = fields.of(ticket.id());
        var values = new LinkedHashMap<String, String>();
        forms.of(ticket.classification().category()).forEach(field -> {
            var kept = stored.getOrDefault(field.code(), "");
            var typed = asked.text(FieldsForm.PREFIX + field.code());
            values.put(
                    field.code(),
                    field.isPersonal() && !kept.isEmpty() && typed.equals(FieldsForm.masked(kept)) ? kept : typed);
        });
        return values;
    }
}
