package id.tanggap.administration.history;

import static java.util.Map.entry;

import id.tanggap.platform.code.IndonesianZone;
import id.tanggap.sla.ClockTime;
import id.tanggap.web.wording.PageReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/// Says codes in fields of settings in the reader's words, as their pages do. What is no code stays as it is.
final class SettingFieldWords {

    private interface Words {
        String say(String code, PageReader reader);
    }

    private static final Words CATEGORY =
            (code, reader) -> code.indexOf('.') < 0 ? reader.textOr("group." + code, code) : reader.category(code);
    private static final Words BALAI = (code, reader) -> reader.balai(code);
    private static final Words PLACE = (code, reader) -> reader.place(code);
    private static final Words CHANNEL = message("channel.");
    private static final Words KIND = message("kind.");
    private static final Words URGENCY = message("urgency.");
    private static final Words YES_OR_NO = message("settings.");

    /// By kind and name of the field.
    private static final Map<String, Words> WORDS = Map.ofEntries(
            entry("account.role", message("role.")),
            entry("account.balai", BALAI),
            entry("account.zone", SettingFieldWords::zone),
            entry("team.balai", BALAI),
            entry("category.traits", message("settings.trait.")),
            entry("category.mergedInto", CATEGORY),
            entry("category-programme.programme", message("settings.programme.")),
            entry("category-field.type", message("settings.fields.type.")),
            entry("outcome.endsIn", message("state.")),
            entry("outcome.needs", message("settings.outcomes.need.")),
            entry("sla-rule.categories", CATEGORY),
            entry("sla-rule.kinds", KIND),
            entry("sla-rule.urgencies", URGENCY),
            entry("sla-rule.channels", CHANNEL),
            entry("sla-rule.supervision", YES_OR_NO),
            entry("sla-rule.dataRights", YES_OR_NO),
            entry("sla-rule.clocks", SettingFieldWords::time),
            entry("sla-escalation.clocks", SettingFieldWords::clock),
            entry("sla-escalation.urgencies", URGENCY),
            entry("sla-escalation.tell", message("settings.escalation.tell.")),
            entry("holiday.date", SettingFieldWords::day),
            entry("holiday.kind", message("settings.holidays.kind.")),
            entry("holiday.where", SettingFieldWords::where),
            entry("office-day.date", SettingFieldWords::day),
            entry("office-day.where", SettingFieldWords::where),
            entry("routing-rule.categories", CATEGORY),
            entry("routing-rule.places", PLACE),
            entry("routing-rule.channels", CHANNEL),
            entry("routing-rule.kinds", KIND),
            entry("routing-rule.urgencies", URGENCY),
            entry("routing-rule.from", SettingFieldWords::day),
            entry("routing-rule.until", SettingFieldWords::day),
            entry("balai.kabkota", PLACE),
            entry("balai.zone", SettingFieldWords::zone),
            entry("balai-area.balai", BALAI),
            entry("balai-area.until", SettingFieldWords::day),
            entry("balai-area.standing", message("settings.areas.standing.")),
            entry("canned-answer.categories", CATEGORY),
            entry("canned-answer.balai", BALAI),
            entry("macro.categories", CATEGORY),
            entry("macro.balai", BALAI));

    private SettingFieldWords() {}

    private static Words message(String prefix) {
        return (code, reader) -> reader.textOr(prefix + code, code);
    }

    /// @param field kind and name of the field
    static String say(String field, String value, PageReader reader) {
        var words = WORDS.get(field);
        return words == null || value.isEmpty() ? value : words.say(value, reader);
    }

    /// The name of a part of a value that has parts.
    static String part(String field, String name, PageReader reader) {
        return field.equals("sla-rule.clocks")
                ? clock(name, reader)
                : reader.textOr("setting." + field + "." + name, name);
    }

    private static String clock(String code, PageReader reader) {
        return reader.textOr("clock.name." + code, reader.textOr("settings.clock." + code, code));
    }

    private static String time(String text, PageReader reader) {
        return ClockTime.parse(text)
                .map(time ->
                        reader.text("settings.deadlines.time." + time.unit().code(), time.amount()))
                .orElse(text);
    }

    /// A zone, or the code of a balai.
    private static String where(String code, PageReader reader) {
        return code.indexOf('/') < 0 ? reader.balai(code) : zone(code, reader);
    }

    private static String zone(String id, PageReader anybody) {
        return wellFormed(id, () -> IndonesianZone.nameOf(ZoneId.of(id)));
    }

    private static String day(String date, PageReader reader) {
        return wellFormed(date, () -> reader.day(LocalDate.parse(date)));
    }

    private interface Saying {
        String say();
    }

    private static String wellFormed(String text, Saying saying) {
        try {
            return saying.say();
        } catch (DateTimeException unknown) {
            return text;
        }
    }
}
