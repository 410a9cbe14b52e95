package id.tanggap.desk.action;

import id.tanggap.desk.request.TicketRequest;
import id.tanggap.ticket.TicketDetail;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// All action forms, by their addresses.
@Component
class ActionForms {

    private static final List<ActionForm> WITHOUT_OPTIONS = List.of(
            new EmptyForm(new ActionForm.Fragment("decline", "sheet-hands", "decline")),
            new EmptyForm(new ActionForm.Fragment("callback", "sheet-hands", "callback")),
            new EmptyForm(new ActionForm.Fragment("reopening", "sheet-ending", "reopening")),
            new EmptyForm(new ActionForm.Fragment("tags", "sheet-ties", "tag")));

    /// Shows the reason of a refusal only: after a command that was sent by a single button.
    static final ActionForm NO_FIELDS = new EmptyForm(new ActionForm.Fragment("", "sheet", "plain"));

    private final Map<String, ActionForm> byPath = new HashMap<>();

    ActionForms(List<ActionForm> forms) {
        WITHOUT_OPTIONS.forEach(form -> byPath.put(form.fragment().path(), form));
        forms.forEach(form -> byPath.put(form.fragment().path(), form));
    }

    /// @return the form at the address of the request; `NO_FIELDS` if only a button sends something there
    ActionForm at(TicketRequest asked) {
        return byPath.getOrDefault(asked.path(), NO_FIELDS);
    }

    private record EmptyForm(Fragment fragment) implements ActionForm {

        @Override
        public Object of(TicketDetail ticket, TicketRequest asked) {
            return Map.of();
        }
    }
}
