package id.tanggap.desk.deed;

import id.tanggap.ticket.Done;
import id.tanggap.ticket.Fields;
import id.tanggap.ticket.Forms;
import id.tanggap.ticket.TicketReader;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.ticket.TicketWork;
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

    private final Fields fields;
    private final Forms forms;
    private final TicketReader tickets;
    private final TicketWork work;
    private final FieldsForm form;
    private final FieldsForm open;
    private final Sheets sheets;

    FieldsController(Fields fields, Forms forms, TicketReader tickets, TicketWork work, Sheets sheets) {
        this.fields = fields;
        this.forms = forms;
        this.tickets = tickets;
        this.work = work;
        this.form = new FieldsForm(fields, forms, false);
        this.open = new FieldsForm(fields, forms, true);
        this.sheets = sheets;
    }

    @GetMapping
    String show(Asked asked, Model model) {
        return sheets.open(form, asked, model);
    }

    /// Shows the numbers in full.
    @PostMapping("/disclosure")
    String disclose(Asked asked, Model model) {
        return work.disclose(asked.number(), asked.viewer()) instanceof Done.Accepted
                ? sheets.open(open, asked, model)
                : sheets.open(form, asked, model);
    }

    @PostMapping
    String fill(Asked asked, Model model) {
        var ticket = tickets.summary(asked.number(), asked.viewer())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return sheets.after(fields.fill(asked.seen(), values(ticket, asked)), form, asked, model);
    }

    /// A number that comes back masked was not changed.
    private Map<String, String> values(TicketSummary ticket, Asked asked) {
        var stored = fields.of(ticket.id());
        var values = new LinkedHashMap<String, String>();
        forms.of(ticket.category()).forEach(field -> {
            var kept = stored.getOrDefault(field.code(), "");
            var typed = asked.text(FieldsForm.PREFIX + field.code());
            values.put(
                    field.code(),
                    field.isPersonal() && !kept.isEmpty() && typed.equals(FieldsForm.masked(kept)) ? kept : typed);
        });
        return values;
    }
}
