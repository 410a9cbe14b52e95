package id.tanggap.command.resource;

import id.tanggap.balai.BalaiCode;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.platform.code.Coded;
import id.tanggap.reporter.ContactPoint;
import id.tanggap.resource.Confirmation;
import id.tanggap.resource.ResourcePolicy;
import id.tanggap.resource.history.ResourceChange;
import id.tanggap.resource.history.ResourceHistory;
import id.tanggap.table.TableField;
import id.tanggap.web.wording.PageReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the pages of sites, people and vehicles say in the same words.
@Component
record ResourceWords(ResourceHistory history, BalaiDirectory balai) {

    private static final int CHANGES_SHOWN = 50;

    /// Fields whose values are telephone numbers: masked for those who may not see them.
    private static final Set<String> NUMBERS = Set.of("phone", "contactPhone");

    /// Fields whose values are codes with words of their own, by the beginning of the words' keys.
    private static final Map<String, String> CODES = Map.of(
            "precision", "resource.precision.",
            "availability", "resource.availability.",
            "state", "resource.state.",
            "closed", "resource.yes.",
            "left", "resource.yes.",
            "consent", "resource.yes.",
            "needsDeclaration", "resource.yes.");

    /// "dipastikan 3 Nov oleh Sari" or "belum pernah dipastikan", and what the reader may do about it.
    static ResourcePage.Standing standing(
            @Nullable Confirmation confirmation, @Nullable BalaiCode keeper, PageReader reader) {
        var text = confirmation == null
                ? reader.text("resource.never-confirmed")
                : reader.text("resource.confirmed", reader.full(confirmation.at()), confirmation.by());
        var stale = confirmation == null || confirmation.stale(reader.now());
        return new ResourcePage.Standing(text, stale, ResourcePolicy.changes(reader.viewer(), keeper));
    }

    static String masked(@Nullable String phone) {
        return phone == null ? "" : new ContactPoint(ContactPoint.Kind.PHONE, phone).masked();
    }

    /// The newest changes first.
    List<HistoryLine> history(ResourceHistory.Of of, List<TableField> fields, Shown shown, PageReader reader) {
        var labels = fields.stream().collect(Collectors.toMap(TableField::code, field -> field.label(reader.locale())));
        return history.of(of, null, CHANGES_SHOWN).stream()
                .map(change -> line(change, labels, shown, reader))
                .toList();
    }

    /// How values of one thing are shown.
    ///
    /// @param kinds beginning of the message keys of its kinds
    /// @param numbers whether telephone numbers are shown whole
    record Shown(String kinds, boolean numbers) {}

    private static HistoryLine line(ResourceChange change, Map<String, String> labels, Shown shown, PageReader reader) {
        var fields = change.fields().stream()
                .map(field -> new HistoryLine.Field(
                        labels.getOrDefault(
                                field.field(), reader.textOr("resource.field." + field.field(), field.field())),
                        value(field.field(), field.from(), shown, reader),
                        value(field.field(), field.to(), shown, reader)))
                .toList();
        return new HistoryLine(
                reader.full(change.at()), change.actor(), reader.text("resource.way." + change.way()), fields);
    }

    private static String value(String field, String value, Shown shown, PageReader reader) {
        if (value.isEmpty()) {
            return "";
        }
        if (NUMBERS.contains(field)) {
            return shown.numbers() ? value : masked(value);
        }
        return switch (field) {
            case "kind" -> reader.textOr(shown.kinds() + value, value);
            case "kabkota", "kecamatan" -> reader.place(value);
            case "balai" -> reader.balai(value);
            case "confirmed", "asked", "availabilityUntil" -> reader.full(Instant.parse(value));
            default -> CODES.containsKey(field) ? reader.textOr(CODES.get(field) + value, value) : value;
        };
    }

    /// All balai to choose from.
    List<ResourceField.Option> balai(String none) {
        return Stream.concat(
                        Stream.of(new ResourceField.Option("", none)),
                        balai.all().stream()
                                .map(one -> new ResourceField.Option(one.code().value(), one.name())))
                .toList();
    }

    /// The balai of this code; null if there is none.
    @Nullable
    BalaiCode office(String code) {
        return code.matches("[A-Z]{3}")
                ? balai.find(new BalaiCode(code)).map(one -> one.code()).orElse(null)
                : null;
    }

    /// A choice of codes with the words of their keys; the first one chooses nothing.
    static List<ResourceField.Option> options(Coded[] values, String keys, PageReader reader) {
        return Stream.concat(
                        Stream.of(new ResourceField.Option("", reader.text(keys + "any"))),
                        Stream.of(values)
                                .map(Coded::code)
                                .map(one -> new ResourceField.Option(one, reader.text(keys + one))))
                .toList();
    }

    /// The fields of a form with their values and problems.
    static List<ResourceField> form(
            List<TableField> fields,
            ResourceForm form,
            Map<String, List<ResourceField.Option>> options,
            PageReader reader) {
        return fields.stream()
                .map(field -> new ResourceField(
                        field.code(),
                        field.label(reader.locale()),
                        form.values().getOrDefault(field.code(), ""),
                        field.isRequired(),
                        options.getOrDefault(field.code(), List.of()),
                        form.problems().stream()
                                .filter(problem -> problem.field().equals(field.code()))
                                .map(problem -> reader.sentence(problem.reason()))
                                .collect(Collectors.joining(" ")),
                        ""))
                .toList();
    }

    /// The fields of a form, stripped; without empty ones.
    static Map<String, String> posted(Map<String, String> all, List<TableField> fields) {
        return fields.stream()
                .map(TableField::code)
                .filter(code -> !all.getOrDefault(code, "").isBlank())
                .collect(Collectors.toMap(
                        code -> code, code -> all.getOrDefault(code, "").strip()));
    }
}
