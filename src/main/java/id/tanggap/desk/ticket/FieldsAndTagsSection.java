package id.tanggap.desk.ticket;

import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.classification.CategoryFields;
import id.tanggap.ticket.classification.TicketFields;
import id.tanggap.ticket.classification.TicketTags;
import id.tanggap.ticket.conversation.Watchers;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// The fields of a ticket's category, its tags and its followers. Four short SQL statements.
@Component
record FieldsAndTagsSection(CategoryFields forms, TicketFields fields, TicketTags tags, Watchers watchers)
        implements TicketPageSection {

    private static final int SHOWN = 4;

    /// @param fields of the category, in order
    /// @param follows whether the viewer follows the ticket
    public record Marks(List<Field> fields, List<String> tags, List<Watcher> watchers, boolean follows) {}

    /// @param value as text, personal numbers masked; empty while it is not filled in
    public record Field(String label, String value, boolean missing) {}

    public record Watcher(String name, String why) {}

    @Override
    public String name() {
        return "marks";
    }

    @Override
    public Object of(TicketDetail ticket, PageReader reader) {
        var id = ticket.summary().id();
        var all = watchers.of(id);
        return new Marks(
                fields(ticket, reader),
                tags.of(id),
                all.stream()
                        .map(one -> new Watcher(
                                one.name(), reader.text("watcher." + one.why().code())))
                        .toList(),
                all.stream()
                        .anyMatch(one ->
                                Objects.equals(one.user(), reader.viewer().userId())));
    }

    private List<Field> fields(TicketDetail ticket, PageReader reader) {
        var form = forms.of(ticket.summary().classification().category());
        var values = form.isEmpty()
                ? Map.<String, String>of()
                : fields.of(ticket.summary().id());
        return form.stream()
                .map(field -> {
                    var value = values.getOrDefault(field.code(), "");
                    return new Field(
                            field.label(reader.locale()),
                            field.isPersonal() ? masked(value) : value,
                            value.isEmpty() && field.required());
                })
                .toList();
    }

    private static String masked(String number) {
        return number.isEmpty() ? "" : "•••• " + number.substring(Math.max(0, number.length() - SHOWN));
    }
}
