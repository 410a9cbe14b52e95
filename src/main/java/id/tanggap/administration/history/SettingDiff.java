package id.tanggap.administration.history;

import id.tanggap.setting.SettingChange;
import id.tanggap.web.wording.PageReader;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a change made different, field by field.
final class SettingDiff {

    private final SettingChange change;
    private final PageReader reader;

    SettingDiff(SettingChange change, PageReader reader) {
        this.change = change;
        this.reader = reader;
    }

    List<SettingFieldChange> fields() {
        return names().stream()
                .map(name -> new SettingFieldChange(
                        reader.textOr("setting." + change.kind() + "." + name, name),
                        said(field(change.before(), name)),
                        said(field(change.after(), name))))
                .filter(field -> !field.before().equals(field.after()))
                .toList();
    }

    /// A value that is no object has one field without a name.
    private Set<String> names() {
        var names = new LinkedHashSet<String>();
        for (var value : new @Nullable JsonNode[] {change.before(), change.after()}) {
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

    private String said(@Nullable JsonNode value) {
        if (value == null || value.isNull() || value.isMissingNode()) {
            return "";
        }
        if (value.isBoolean()) {
            return reader.text(value.asBoolean() ? "settings.yes" : "settings.no");
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(this::said)
                    .collect(Collectors.joining(", "));
        }
        if (value.isObject()) {
            return value.properties().stream()
                    .map(entry -> entry.getKey() + " " + said(entry.getValue()))
                    .collect(Collectors.joining(", "));
        }
        return value.asString();
    }
}
