package id.tanggap.desk.suggestion;

import id.tanggap.desk.ticket.TicketPageSection;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.suggestion.Suggestion;
import id.tanggap.ticket.workflow.PermittedActions;
import id.tanggap.ticket.workflow.TicketTransition;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The suggestions on a ticket on which nobody has decided. No SQL statement.
@Component
class SuggestionsSection implements TicketPageSection {

    /// @param entry number of the timeline entry that makes it
    /// @param number of the other ticket, digits only; empty if it is no link
    /// @param accept label of the button
    /// @param acceptable whether the viewer may do what is suggested
    record Line(int entry, String text, String number, String grouped, String accept, boolean acceptable) {}

    @Override
    public String name() {
        return "suggestions";
    }

    @Override
    public List<Line> of(TicketDetail ticket, PageReader reader) {
        var may = PermittedActions.of(ticket.summary(), reader.viewer());
        return Suggestion.pending(ticket.events(), ticket.summary().state()).stream()
                .map(suggestion -> line(suggestion, may, reader))
                .toList();
    }

    private static Line line(Suggestion suggestion, Set<TicketTransition> may, PageReader reader) {
        var key = "suggestion." + suggestion.kind().name().toLowerCase(Locale.ROOT);
        var grouped = suggestion.other().map(TicketNumber::grouped).orElse("");
        return new Line(
                suggestion.entry(),
                reader.text(key, grouped),
                suggestion.other().map(TicketNumber::digits).orElse(""),
                grouped,
                reader.text(key + ".accept"),
                may.contains(step(suggestion.kind())));
    }

    private static TicketTransition step(Suggestion.Kind kind) {
        return switch (kind) {
            case LINK -> TicketTransition.LINK;
            case CONFIRM -> TicketTransition.CLOSE;
            case REOPEN -> TicketTransition.REOPEN;
        };
    }
}
