package id.tanggap.administration.history;

import id.tanggap.administration.SettingValueWording;
import id.tanggap.web.wording.PageReader;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a change made different, field by field, in the reader's words.
final class SettingDiff {

    private final String kind;
    private final @Nullable JsonNode before;
    private final @Nullable JsonNode after;
    private final PageReader reader;
    private final List<SettingValueWording> wordings;

    /// @param kind of the setting
    SettingDiff(
            String kind,
            @Nullable JsonNode before,
            @Nullable JsonNode after,
            PageReader reader,
            List<SettingValueWording> wordings) {
        this.kind = kind;
        this.before = before;
        this.after = after;
        this.reader = reader;
        this.wordings = wordings;
    }

    List<SettingFieldChange> fields() {
        return names().stream()
                .map(name -> new SettingFieldChange(
                        reader.textOr("setting." + kind + "." + name, name),
                        said(kind + "." + name, field(before, name)),
                        said(kind + "." + name, field(after, name))))
                .filter(field -> !field.before().equals(field.after()))
                .toList();
    }

    /// A value that is no object has one field without a name.
    private Set<String> names() {
        var names = new LinkedHashSet<String>();
        for (var value : new @Nullable JsonNode[] {before, after}) {
            if (value != null && value.isObject()) {
                names.addAll(value.propertyNames());
            } else if (value != null) {
                names.add("value");
            }
        }
        return names;
    }

    private static @Nullable JsonNode field(@Nullable JsonNode value, String name) {
        return value == null || !value.isObject() ? value : value.get(name);
    }

    private String said(String field, @Nullable JsonNode value) {
        if (value == null || value.isNull() || value.isMissingNode()) {
            return "";
        }
        return wordings.stream()
                .flatMap(wording -> wording.say(field, value, reader).stream())
                .findFirst()
                .orElseGet(() -> plain(field, value));
    }

    private String plain(String field, JsonNode value) {
        if (value.isBoolean()) {
            return reader.text(value.asBoolean() ? "settings.yes" : "settings.no");
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(one -> plain(field, one))
                    .collect(Collectors.joining(", "));
        }
        return value.isObject() ? parts(field, value) : SettingFieldWords.say(field, value.asString(""), reader);
    }

    /// Parts that are empty are left out.
    private String parts(String field, JsonNode value) {
        return value.properties().stream()
                .filter(part -> !part.getValue().isNull()
                        && !(part.getValue().isString()
                                && part.getValue().asString().isBlank()))
                .map(part -> SettingFieldWords.part(field, part.getKey(), reader) + " " + plain(field, part.getValue()))
                .collect(Collectors.joining(", "));
    }
}
