package id.tanggap.setting;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A kind of settings, such as holidays: how one of them is read and written. A bean of the room that owns them.
///
/// Values are JSON, so that any of them can be kept in the history and written back by an undo. A secret never is a
/// value: it would stay in the history.
public interface SettingKind {

    /// Stable, in small letters with hyphens, for example `holiday`. The message `setting.kind.CODE` is its name, and
    /// `setting.CODE.FIELD` the name of a field of its values.
    String code();

    /// Whether it writes its changes to the record of who did what itself, as events of kinds of their own; else
    /// `SettingChanges` writes them as changes of a setting.
    default boolean keepsRecord() {
        return false;
    }

    /// @return empty if there is no setting with this key
    Optional<JsonNode> read(String key);

    /// What a new setting with this key would write over; empty also if what is kept says that there is none, such as a
    /// holiday that was taken out.
    default Optional<JsonNode> present(String key) {
        return read(key);
    }

    /// Writes in the transaction of the caller; whoever calls it is `SettingChanges`.
    ///
    /// @param value null removes the setting
    /// @throws SettingRefusedException if the value cannot be: the transaction is rolled back
    void write(String key, @Nullable JsonNode value);
}
