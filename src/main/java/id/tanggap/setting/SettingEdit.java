package id.tanggap.setting;

import org.jspecify.annotations.Nullable;

/// What somebody wants a setting to be.
///
/// @param kind code of its kind
/// @param key by which its kind knows it
/// @param label how people know it, for the history
/// @param value a record or a `JsonNode`; null removes the setting
/// @param seen the version that the person saw, as `SettingHistory.version` gives it; null to write over any
public record SettingEdit(
        String kind,
        String key,
        String label,
        @Nullable Object value,
        @Nullable Long seen) {

    public static SettingEdit of(String kind, String key, String label, @Nullable Object value) {
        return new SettingEdit(kind, key, label, value, null);
    }
}
