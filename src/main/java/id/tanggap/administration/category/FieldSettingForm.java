package id.tanggap.administration.category;

import id.tanggap.ticket.classification.FieldSetting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A field as its form sends it.
///
/// @param category of a new one: a leaf or a group
/// @param code of a new one
/// @param choices one for each line
/// @param seen version of the setting that the person saw
record FieldSettingForm(
        @Nullable String category,
        @Nullable String code,
        @Nullable String label,
        @Nullable String labelEnglish,
        @Nullable String type,
        @Nullable List<String> needs,
        @Nullable String choices,
        @Nullable Integer position,
        @Nullable String why,
        @Nullable Long seen) {

    private static final int LAST = 50;

    String key() {
        return FieldSetting.key(SettingInput.text(category), SettingInput.text(code));
    }

    FieldSetting setting() {
        var asks = SettingInput.all(needs);
        return new FieldSetting(
                SettingInput.text(label),
                SettingInput.english(labelEnglish, label),
                SettingInput.text(type),
                asks.contains("always"),
                asks.contains("end"),
                SettingInput.lines(choices),
                position == null ? LAST : position);
    }
}
