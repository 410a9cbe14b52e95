package id.tanggap.administration.deadline;

import id.tanggap.sla.ClockName;
import id.tanggap.sla.ClockTime;
import id.tanggap.sla.SlaRule;
import id.tanggap.web.wording.PageReader;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Rows of the table of deadlines in plain words.
record DeadlineRuleWording(PageReader reader) {

    /// A row as the page shows it.
    ///
    /// @param fits for which tickets it is
    /// @param own somebody changed or added it; else it is as shipped
    record Row(String code, String name, String fits, List<Promise> promises, boolean off, boolean own) {}

    /// @param time empty if the row has no such clock
    record Promise(String clock, String time) {}

    /// The clocks of tickets, in the order of the columns.
    static final List<ClockName> OF_TICKETS =
            List.of(ClockName.FIRST_RESPONSE, ClockName.ACCEPTANCE, ClockName.UPDATE, ClockName.RESOLUTION);

    static final List<ClockName> OF_CALLS =
            List.of(ClockName.CALLBACK, ClockName.CALLBACK_RETRY, ClockName.CALLBACK_END);

    static boolean isOfCalls(String code) {
        return code.equals("telepon") || code.equals("telepon-darurat");
    }

    static List<ClockName> clocks(String code) {
        return isOfCalls(code) ? OF_CALLS : OF_TICKETS;
    }

    Row row(String code, SlaRule rule, boolean own) {
        return new Row(
                code,
                name(code, rule),
                fits(code, rule),
                clocks(code).stream()
                        .map(clock ->
                                new Promise(clock(clock), time(rule.clocks().get(clock.code()))))
                        .toList(),
                rule.off(),
                own);
    }

    String name(String code, SlaRule rule) {
        return rule.name().isEmpty() ? reader.textOr("settings.deadlines.row." + code, code) : rule.name();
    }

    String clock(ClockName clock) {
        return reader.textOr(
                "clock.name." + clock.code(), reader.textOr("settings.clock." + clock.code(), clock.code()));
    }

    private String time(@Nullable String text) {
        return text == null
                ? ""
                : ClockTime.parse(text)
                        .map(time -> reader.text(
                                "settings.deadlines.time." + time.unit().code(), time.amount()))
                        .orElse(text);
    }

    private String fits(String code, SlaRule rule) {
        if (isOfCalls(code)) {
            return reader.text("settings.deadlines.fits." + code);
        }
        var parts = Stream.of(
                        among("urgency", rule.urgencies()),
                        among("kind", rule.kinds()),
                        categories(rule.categories()),
                        among("channel", rule.channels()),
                        rule.supervision().isEmpty()
                                ? ""
                                : reader.text("settings.deadlines.supervision." + rule.supervision()),
                        rule.dataRights().isEmpty()
                                ? ""
                                : reader.text("settings.deadlines.rights." + rule.dataRights()))
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.isEmpty() ? reader.text("settings.deadlines.fits.rest") : String.join(" · ", parts);
    }

    private String among(String fact, List<String> codes) {
        var said = codes.stream()
                .map(code -> reader.textOr(fact + "." + code, code))
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? "" : reader.text("settings.deadlines.fits." + fact, said);
    }

    private String categories(List<String> codes) {
        return codes.stream()
                .map(code -> code.contains(".") ? reader.category(code) : reader.textOr("group." + code, code))
                .collect(Collectors.joining(", "));
    }

    /// A unit that can be chosen.
    record Choice(String code, String name) {}

    List<Choice> units() {
        return Arrays.stream(ClockTime.Unit.values())
                .map(unit -> new Choice(unit.code(), reader.text("settings.deadlines.unit." + unit.code())))
                .toList();
    }
}
