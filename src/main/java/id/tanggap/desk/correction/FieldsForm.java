package id.tanggap.desk.correction;

import id.tanggap.desk.action.ActionForm;
import id.tanggap.desk.request.TicketRequest;
import id.tanggap.taxonomy.ReasonMessages;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.classification.CategoryFields;
import id.tanggap.ticket.classification.FieldDefinition;
import id.tanggap.ticket.classification.TicketFields;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The fields of a ticket's category, each with its validation error.
///
/// @param disclosed whether personal numbers are shown in full
record FieldsForm(TicketFields fields, CategoryFields forms, boolean disclosed) implements ActionForm {

    private static final String PREFIX = "field-";

    private static final int SHOWN = 4;

    /// The same with personal numbers in full.
    FieldsForm inFull() {
        return new FieldsForm(fields, forms, true);
    }

    /// @param masked whether something is hidden that can be disclosed
    record Choices(List<Line> lines, boolean masked) {}

    /// @param type of the input: `text`, `number`, `date`, `choice`, `nik`, `kk`
    /// @param objection the validation error, null if there is none
    record Line(
            String code,
            String label,
            String type,
            boolean required,
            List<String> choices,
            String value,
            @Nullable String objection) {}

    @Override
    public Fragment fragment() {
        return new Fragment("fields", "sheet-fields", "fields");
    }

    @Override
    public Object of(TicketDetail ticket, TicketRequest asked) {
        var stored = fields.of(ticket.summary().id());
        var form = forms.of(ticket.summary().classification().category());
        var objections = objections(ticket, form, stored, asked);
        var lines = form.stream()
                .map(field -> line(field, stored, objections, asked))
                .toList();
        var hides = form.stream().anyMatch(field -> field.isPersonal() && stored.containsKey(field.code()));
        return new Choices(lines, hides && !disclosed);
    }

    private Line line(
            FieldDefinition field, Map<String, String> stored, Map<String, String> objections, TicketRequest asked) {
        var value = stored.getOrDefault(field.code(), "");
        var shown = field.isPersonal() && !disclosed ? masked(value) : value;
        return new Line(
                field.code(),
                field.label(asked.locale()),
                field.type().name().toLowerCase(Locale.ROOT),
                field.required(),
                field.choices(),
                asked.typed().containsKey(PREFIX + field.code()) ? asked.text(PREFIX + field.code()) : shown,
                objections.get(field.code()));
    }

    /// Only for typed values; stored values were validated before.
    private Map<String, String> objections(
            TicketDetail ticket, List<FieldDefinition> form, Map<String, String> stored, TicketRequest asked) {
        if (form.stream().noneMatch(field -> asked.typed().containsKey(PREFIX + field.code()))) {
            return Map.of();
        }
        var values = typed(form, stored, asked);
        var sentences = ReasonMessages.in(asked.locale());
        var said = new HashMap<String, String>();
        fields.objections(ticket.summary().classification().category(), values, asked.locale())
                .forEach((code, reason) -> said.put(code, sentences.say(reason)));
        return said;
    }

    /// The values of the form; a personal number that comes back masked was not changed.
    static Map<String, String> typed(List<FieldDefinition> form, Map<String, String> stored, TicketRequest asked) {
        var values = new LinkedHashMap<String, String>();
        form.forEach(field -> {
            var kept = stored.getOrDefault(field.code(), "");
            var typed = asked.text(PREFIX + field.code());
            values.put(field.code(), field.isPersonal() && typed.equals(masked(kept)) ? kept : typed);
        });
        return values;
    }

    /// "•••• •••• •••• 1234"; empty for an empty number.
    private static String masked(String number) {
        return number.isEmpty() ? "" : "•••• •••• •••• " + number.substring(Math.max(0, number.length() - SHOWN));
    }
}
