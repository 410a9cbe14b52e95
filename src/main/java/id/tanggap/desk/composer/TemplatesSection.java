package id.tanggap.desk.composer;

import id.tanggap.desk.ticket.TicketPageSection;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.web.wording.PageReader;
import id.tanggap.writing.CannedResponses;
import id.tanggap.writing.macro.Macros;
import java.util.List;
import org.springframework.stereotype.Component;

/// Reply templates and macros for a ticket. Two SQL statements on small tables.
@Component
record TemplatesSection(CannedResponses answers, Macros macros) implements TicketPageSection {

    /// The options.
    record Templates(List<Choice> answers, List<Choice> macros) {}

    /// @param words text that is searched
    /// @param shortcut that chooses it as soon as it is typed; may be empty
    record Choice(String code, String title, String words, String shortcut) {}

    @Override
    public String name() {
        return "templates";
    }

    @Override
    public Templates of(TicketDetail ticket, PageReader reader) {
        var summary = ticket.summary();
        return new Templates(
                answers.forTicket(summary.id(), summary.classification().category()).stream()
                        .map(one -> new Choice(
                                one.code(),
                                one.title(reader.locale()),
                                one.code() + " " + one.shortcut() + " " + one.title() + " " + one.text(),
                                one.shortcut()))
                        .toList(),
                macros.of(summary).stream()
                        .map(one -> new Choice(
                                one.code(),
                                one.label(reader.locale()),
                                one.code() + " " + one.shortcut(),
                                one.shortcut()))
                        .toList());
    }
}
