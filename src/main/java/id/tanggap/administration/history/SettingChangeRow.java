package id.tanggap.administration.history;

import java.util.List;

/// A change of a setting in the reader's words.
///
/// @param path of all changes of this setting
/// @param made by whom and when
/// @param action code: `made`, `changed`, `removed`
/// @param undoable the newest change of its batch's settings may still be taken back
/// @param undoes whether it takes another one back
public record SettingChangeRow(
        long batch,
        String kind,
        String label,
        String path,
        String action,
        List<SettingFieldChange> fields,
        String why,
        String made,
        boolean undoable,
        boolean undoes) {

    public SettingChangeRow {
        fields = List.copyOf(fields);
    }
}
