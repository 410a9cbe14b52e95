package id.tanggap.desk.deed;

import id.tanggap.desk.TicketDesk;
import id.tanggap.desk.TimelineWords;
import id.tanggap.desk.Wording;
import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.Done;
import id.tanggap.ticket.Partings;
import id.tanggap.ticket.Steps;
import id.tanggap.ticket.TicketDetail;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// The response to every command on a ticket. Accepted: the ticket is rendered again. Refused: the form is shown again
/// with the typed values, the reason, what others did meanwhile, and the newest version, so that it can be sent again.
/// Without script the same forms are part of the whole page.
@Component
class Sheets {

    private static final Refusal NONE = new Refusal(null, List.of());
    private static final String PART = "fragments/ticket :: after";

    private final TicketDesk desk;
    private final TimelineWords timeline;
    private final Wording wording;
    private final Partings partings;
    private final Farewell farewell;

    Sheets(TicketDesk desk, TimelineWords timeline, Wording wording, Partings partings, Farewell farewell) {
        this.desk = desk;
        this.timeline = timeline;
        this.wording = wording;
        this.partings = partings;
        this.farewell = farewell;
    }

    /// Opens a form.
    String open(SheetForm form, Asked asked, Model model) {
        var ticket = desk.detail(asked);
        model.addAttribute("sheet", opened(form, ticket, asked));
        if (asked.part()) {
            return "fragments/sheet :: sheet";
        }
        desk.put(asked, model);
        return desk.whole(asked, model);
    }

    /// A viewer without the right to change the ticket is told so before they fill anything in.
    private Sheet opened(SheetForm form, TicketDetail ticket, Asked asked) {
        if (!form.changes() || !Steps.of(ticket.summary(), asked.viewer()).isEmpty()) {
            return sheet(form, ticket, asked, NONE);
        }
        var key = asked.viewer().role().changesTickets() ? "refused.ticket.watched" : "refused.ticket.reads-only";
        var refusal = new Refusal(wording.refusal(Reason.of(key), asked.locale()), List.of());
        return sheet(new Plain(), ticket, asked, refusal);
    }

    /// After a command that was sent by a form.
    String after(Done done, SheetForm form, Asked asked, Model model) {
        return switch (done) {
            case Done.Accepted accepted -> accepted(asked, model);
            case Done.Refused refused -> refused(refused, form, asked, model);
        };
    }

    /// After a command that was sent by a single button.
    String after(Done done, Asked asked, Model model) {
        return after(done, new Plain(), asked, model);
    }

    /// After a hand-over, or a correction into a category that is restricted for them, the viewer no longer sees the
    /// ticket.
    private String accepted(Asked asked, Model model) {
        var parting = partings.of(asked.number(), asked.viewer());
        if (parting.isPresent()) {
            return farewell.to(parting.get(), asked);
        }
        if (!asked.part()) {
            return "redirect:/tickets/" + asked.number().digits();
        }
        desk.put(asked, model);
        return PART;
    }

    private String refused(Done.Refused refused, SheetForm form, Asked asked, Model model) {
        var ticket = desk.detail(asked);
        var reason = refused.meanwhile().isEmpty()
                ? wording.refusal(refused.reason(), asked.locale())
                : wording.text(asked.locale(), "sheet.changed");
        model.addAttribute("sheet", sheet(form, ticket, asked, new Refusal(reason, happened(refused, ticket, asked))));
        desk.put(asked, model);
        return asked.part() ? PART : desk.whole(asked, model);
    }

    private List<Sheet.Happened> happened(Done.Refused refused, TicketDetail ticket, Asked asked) {
        var when = wording.when(asked.viewer(), asked.locale());
        return refused.meanwhile().stream()
                .map(one -> new Sheet.Happened(sentence(one, ticket, asked), when.brief(one.at(), wording.now())))
                .toList();
    }

    private String sentence(Done.Meanwhile one, TicketDetail ticket, Asked asked) {
        return ticket.events().stream()
                .filter(event -> event.kind().equals(one.what()) && event.at().equals(one.at()))
                .findFirst()
                .map(event -> timeline.sentence(event, asked.locale()))
                .orElse(one.who());
    }

    /// Why a command was refused, and what others did meanwhile.
    private record Refusal(@Nullable String reason, List<Sheet.Happened> meanwhile) {}

    private static Sheet sheet(SheetForm form, TicketDetail ticket, Asked asked, Refusal refusal) {
        return new Sheet(
                form.page(),
                form.name(),
                asked.number().digits(),
                ticket.summary().version(),
                form.of(ticket, asked),
                asked.typed(),
                refusal.reason(),
                refusal.meanwhile());
    }

    /// No fields: only the reason of a refusal.
    private record Plain() implements SheetForm {
        @Override
        public String page() {
            return "sheet";
        }

        @Override
        public String name() {
            return "plain";
        }

        @Override
        public Object of(TicketDetail ticket, Asked asked) {
            return Map.of();
        }
    }
}
