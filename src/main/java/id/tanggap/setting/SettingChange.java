package id.tanggap.setting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A row of the history.
///
/// @param id also the version of the setting from then on
/// @param batch changes that were made together, and are undone together
/// @param before null if the setting was new
/// @param after null if it was removed
/// @param author name of who changed it, as it was then
public record SettingChange(
        long id,
        long batch,
        String kind,
        String key,
        String label,
        @Nullable JsonNode before,
        @Nullable JsonNode after,
        Cause cause,
        String author,
        Instant at) {

    /// @param why as the author wrote it; may be empty
    /// @param undoes batch that this one takes back; null if it takes back none
    /// @param undone whether a later change took this one back
    public record Cause(String why, @Nullable Long undoes, boolean undone) {}
}
