package id.tanggap.taxonomy;

import id.tanggap.setting.SettingRefusedException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The name that administrators gave to a kind or to a group of categories: the value of a setting of the kind
/// `kind-label`, whose key is the message that it stands for, such as `kind.aspirasi` or `group.bansos`.
public record TaxonomyLabel(String label, String labelEnglish) {

    /// Code of the kind of settings.
    public static final String KIND = "kind-label";

    private static final int LONGEST = 80;

    static void check(String key, @Nullable JsonNode value) {
        if (!isKey(key)) {
            throw new SettingRefusedException("settings.categories.refused.code", key);
        }
        if (value != null && (isNoLabel(value, "label") || isNoLabel(value, "labelEnglish"))) {
            throw new SettingRefusedException("settings.categories.refused.label", Integer.toString(LONGEST));
        }
    }

    private static boolean isKey(String key) {
        return key.matches("group\\.[a-z]{1,30}")
                || Arrays.stream(Kind.values()).anyMatch(kind -> key.equals("kind." + kind.code()));
    }

    private static boolean isNoLabel(JsonNode value, String field) {
        var text = value.path(field).asString("");
        return text.isBlank() || text.length() > LONGEST;
    }
}
