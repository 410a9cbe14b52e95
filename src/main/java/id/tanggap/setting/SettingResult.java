package id.tanggap.setting;

import java.util.List;
import tools.jackson.databind.JsonNode;

/// What became of a change of settings. All edits of one call are made, or none.
public sealed interface SettingResult {

    /// @param batch by which the change can be undone
    record Changed(long batch) implements SettingResult {}

    /// Everything was as wanted already.
    record Same() implements SettingResult {}

    /// Somebody else changed a setting after the person saw it.
    record Stale(SettingChange latest) implements SettingResult {}

    /// What was to be added is there already.
    ///
    /// @param there its value now
    record Taken(SettingEdit wanted, JsonNode there) implements SettingResult {}

    /// @param key message key of the pages: why, and what to do
    record Refused(String key, List<String> arguments) implements SettingResult {
        public Refused {
            arguments = List.copyOf(arguments);
        }
    }
}
