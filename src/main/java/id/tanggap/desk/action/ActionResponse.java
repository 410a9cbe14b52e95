package id.tanggap.desk.action;

import id.tanggap.desk.request.TicketRequest;
import id.tanggap.desk.ticket.TicketPageRenderer;
import id.tanggap.desk.timeline.TimelineFormatter;
import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.privacy.VisibilityLossCheck;
import id.tanggap.ticket.workflow.PermittedActions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// The response to every command on a ticket. Accepted: the ticket is rendered again. Refused: the form is shown again
/// with the typed values, the reason, what others did meanwhile, and the newest version, so that it can be sent again.
/// Without script the same forms are part of the whole page.
@Component
public class ActionResponse {

    private static final Refusal NONE = new Refusal(null, List.of());
    private static final String PART = "fragments/ticket :: after";

    private final TicketPageRenderer desk;
    private final VisibilityLossCheck visibilityLoss;
    private final VisibilityLossRedirect redirect;
    private final ActionForms forms;

    ActionResponse(
            TicketPageRenderer desk,
            VisibilityLossCheck visibilityLoss,
            VisibilityLossRedirect redirect,
            ActionForms forms) {
        this.desk = desk;
        this.visibilityLoss = visibilityLoss;
        this.redirect = redirect;
        this.forms = forms;
    }

    /// Opens the form at the address of the request.
    public String open(TicketRequest asked, Model model) {
        return open(forms.at(asked), asked, model);
    }

    /// Opens a form that is at another address.
    public String open(ActionForm form, TicketRequest asked, Model model) {
        var ticket = desk.detail(asked);
        model.addAttribute("sheet", opened(form, ticket, asked));
        if (asked.part()) {
            return "fragments/sheet :: sheet";
        }
        desk.put(asked, model);
        return desk.whole(asked, model);
    }

    /// A viewer without the right to change the ticket is told so before they fill anything in.
    private ActionFormView opened(ActionForm form, TicketDetail ticket, TicketRequest asked) {
        if (!form.changes()
                || !PermittedActions.of(ticket.summary(), asked.viewer()).isEmpty()) {
            return sheet(form, ticket, asked, NONE);
        }
        var key = asked.viewer().role().changesTickets() ? "refused.ticket.watched" : "refused.ticket.reads-only";
        var refusal = new Refusal(asked.reader().refusal(Reason.of(key)), List.of());
        return sheet(ActionForms.NO_FIELDS, ticket, asked, refusal);
    }

    /// After a command that was sent by a form or by a single button.
    public String after(CommandResult done, TicketRequest asked, Model model) {
        return switch (done) {
            case CommandResult.Accepted accepted -> accepted(asked, model);
            case CommandResult.Refused refused -> refused(refused, asked, model);
        };
    }

    /// After a hand-over, or a correction into a category that is restricted for them, the viewer no longer sees the
    /// ticket.
    private String accepted(TicketRequest asked, Model model) {
        var owner = visibilityLoss.of(asked.number(), asked.viewer());
        if (owner.isPresent()) {
            return redirect.to(owner.get(), asked);
        }
        if (!asked.part()) {
            return "redirect:/tickets/" + asked.number().digits();
        }
        desk.put(asked, model);
        return PART;
    }

    private String refused(CommandResult.Refused refused, TicketRequest asked, Model model) {
        var ticket = desk.detail(asked);
        var reason = refused.conflicts().isEmpty()
                ? asked.reader().refusal(refused.reason())
                : asked.reader().text("sheet.changed");
        var refusal = new Refusal(reason, happened(refused, ticket, asked));
        model.addAttribute("sheet", sheet(forms.at(asked), ticket, asked, refusal));
        desk.put(asked, model);
        return asked.part() ? PART : desk.whole(asked, model);
    }

    private List<ActionFormView.Happened> happened(
            CommandResult.Refused refused, TicketDetail ticket, TicketRequest asked) {
        var reader = asked.reader();
        return refused.conflicts().stream()
                .map(one -> new ActionFormView.Happened(sentence(one, ticket, asked), reader.brief(one.at())))
                .toList();
    }

    private String sentence(CommandResult.ConflictingChange one, TicketDetail ticket, TicketRequest asked) {
        return ticket.events().stream()
                .filter(event -> event.kind().equals(one.what()) && event.at().equals(one.at()))
                .findFirst()
                .map(event -> TimelineFormatter.sentence(event, asked.reader()))
                .orElse(one.who());
    }

    /// Why a command was refused, and what others did meanwhile.
    private record Refusal(@Nullable String reason, List<ActionFormView.Happened> meanwhile) {}

    private static ActionFormView sheet(ActionForm form, TicketDetail ticket, TicketRequest asked, Refusal refusal) {
        return new ActionFormView(
                form.fragment().page(),
                form.fragment().name(),
                asked.number().digits(),
                ticket.summary().version(),
                form.of(ticket, asked),
                asked.typed(),
                refusal.reason(),
                refusal.meanwhile());
    }
}
