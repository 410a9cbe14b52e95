package id.tanggap.balai;

import id.tanggap.setting.SettingEdit;
import org.jspecify.annotations.Nullable;

/// Changes of the directory, to be made by `SettingChanges`.
public final class BalaiSettings {

    /// Code of the kind of setting that a balai is; its key is the code of the balai.
    public static final String BALAI = "balai";

    /// Code of the kind of setting that a row of responsibilities is; its key is the text of its `AreaKey`.
    public static final String AREA = "balai-area";

    private BalaiSettings() {}

    /// @param seen the version that the person saw; null to write over any
    public static SettingEdit edit(Balai balai, @Nullable Long seen) {
        return new SettingEdit(BALAI, balai.code().value(), balai.name(), BalaiValue.of(balai), seen);
    }

    /// @param label how people know the area
    public static SettingEdit edit(JurisdictionArea area, String label) {
        return SettingEdit.of(AREA, area.key().text(), label, AreaValue.of(area));
    }

    /// @param label how people know the area
    public static SettingEdit removal(AreaKey key, String label) {
        return SettingEdit.of(AREA, key.text(), label, null);
    }
}
