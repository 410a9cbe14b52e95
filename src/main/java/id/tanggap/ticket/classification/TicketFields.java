package id.tanggap.ticket.classification;

import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.TimelineEntryKind;
import id.tanggap.ticket.command.TicketChangeRecorder;
import id.tanggap.ticket.command.TicketCommands;
import id.tanggap.ticket.workflow.TicketTransition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The values of a ticket's fields. Values are validated before they are stored; the timeline names the fields, never
/// their values, which may be a citizen's personal numbers.
@Service
public class TicketFields {

    private final JdbcClient jdbc;
    private final CategoryFields categoryFields;
    private final FieldValidator validator;
    private final TicketCommands commands;
    private final TicketChangeRecorder recorder;

    TicketFields(
            JdbcClient jdbc,
            CategoryFields categoryFields,
            FieldValidator validator,
            TicketCommands commands,
            TicketChangeRecorder recorder) {
        this.jdbc = jdbc;
        this.categoryFields = categoryFields;
        this.validator = validator;
        this.commands = commands;
        this.recorder = recorder;
    }

    /// Values by code of the field. The caller has checked that the viewer may see the ticket.
    public Map<String, String> of(long ticketId) {
        var values = new LinkedHashMap<String, String>();
        jdbc.sql("select code, value from ticket_field where ticket_id = :ticket order by code")
                .param("ticket", ticketId)
                .query((row, n) -> values.put(row.getString(1), row.getString(2)))
                .list();
        return values;
    }

    /// Objections to values for a category, by code of the field; empty if all can be stored.
    public Map<String, Reason> objections(String category, Map<String, String> values, Locale locale) {
        var objections = new LinkedHashMap<String, Reason>();
        var fields = categoryFields.of(category);
        fields.forEach(field -> validator
                .objection(field, value(values, field.code()), locale)
                .ifPresent(reason -> objections.put(field.code(), reason)));
        values.keySet().stream()
                .filter(code -> fields.stream().noneMatch(field -> field.code().equals(code)))
                .forEach(code -> objections.put(code, Reason.of("refused.ticket.field.unknown", code)));
        return objections;
    }

    private static String value(Map<String, String> values, String code) {
        return Optional.ofNullable(values.get(code)).map(String::strip).orElse("");
    }

    /// Stores the whole form; empty values are deleted. Refused with the first objection.
    @Transactional
    public CommandResult fill(TicketVersion seen, Map<String, String> values) {
        return commands.transition(seen, TicketTransition.CORRECT, (ticket, change) -> {
            var objections =
                    objections(ticket.about().category(), values, seen.by().locale());
            if (!objections.isEmpty()) {
                return new CommandResult.Refused(objections.values().iterator().next());
            }
            var before = of(ticket.id());
            categoryFields
                    .of(ticket.about().category())
                    .forEach(field -> keep(ticket.id(), field, value(values, field.code())));
            var changed = changed(before, of(ticket.id()));
            if (!changed.isEmpty()) {
                recorder.record(ticket, TimelineEntryKind.FILLED, change.with("fields", changed));
            }
            return new CommandResult.Accepted(seen.number());
        });
    }

    private void keep(long ticketId, FieldDefinition field, String value) {
        var kept = field.isPersonal() ? NikKkValidator.digits(value) : value;
        var sql = kept.isEmpty() ? "delete from ticket_field where ticket_id = :ticket and code = :code" : """
                  insert into ticket_field (ticket_id, code, value) values (:ticket, :code, :value)
                  on conflict (ticket_id, code) do update set value = excluded.value
                  """;
        jdbc.sql(sql)
                .param("ticket", ticketId)
                .param("code", field.code())
                .param("value", kept)
                .update();
    }

    private static List<String> changed(Map<String, String> before, Map<String, String> after) {
        var codes = new TreeSet<>(before.keySet());
        codes.addAll(after.keySet());
        codes.removeIf(code -> before.getOrDefault(code, "").equals(after.getOrDefault(code, "")));
        return List.copyOf(codes);
    }
}
