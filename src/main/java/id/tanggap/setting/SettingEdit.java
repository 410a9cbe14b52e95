package id.tanggap.setting;

import org.jspecify.annotations.Nullable;

/// What somebody wants a setting to be.
///
/// @param kind code of its kind
/// @param key by which its kind knows it
/// @param label how people know it, for the history
/// @param value a record or a `JsonNode`; null removes the setting
/// @param seen the version that the person saw, as `SettingHistory.version` gives it; `NOTHING` if no such setting may
///     be there yet; null to write over any
public record SettingEdit(
        String kind,
        String key,
        String label,
        @Nullable Object value,
        @Nullable Long seen) {

    /// The person saw no setting of this key, and wants to add one.
    public static final long NOTHING = -1;

    public static SettingEdit of(String kind, String key, String label, @Nullable Object value) {
        return new SettingEdit(kind, key, label, value, null);
    }

    /// Writes over nothing: it is refused if such a setting is there.
    public static SettingEdit adding(String kind, String key, String label, Object value) {
        return new SettingEdit(kind, key, label, value, NOTHING);
    }

    boolean isNew() {
        return seen != null && seen == NOTHING;
    }
}
