package id.tanggap.balai;

import id.tanggap.setting.SettingEdit;
import id.tanggap.setting.SettingRefusedException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// To which programme administrators counted a category: the value of a setting of the kind `category-programme`, whose
/// key is the category's code. Without one the shipped table says it.
///
/// @param programme code
public record CategoryProgramme(String programme) {

    public static final String KIND = "category-programme";

    /// @param label name of the category
    /// @param seen version that the person saw; null to write over any
    public static SettingEdit edit(String category, String label, Programme programme, @Nullable Long seen) {
        var value = programme == Programme.of(category) ? null : new CategoryProgramme(programme.code());
        return new SettingEdit(KIND, category, label, value, seen);
    }

    static void check(String category, @Nullable JsonNode value) {
        if (value != null
                && Programme.find(value.path("programme").asString("")).isEmpty()) {
            throw new SettingRefusedException("settings.programme.unknown");
        }
    }
}
