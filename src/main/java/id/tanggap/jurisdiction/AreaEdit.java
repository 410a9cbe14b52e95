package id.tanggap.jurisdiction;

import id.tanggap.balai.AreaKey;
import id.tanggap.balai.JurisdictionArea;
import org.jspecify.annotations.Nullable;

/// One row of a draft.
///
/// @param area as it is to be; null to remove the row
public record AreaEdit(AreaKey key, @Nullable JurisdictionArea area) {

    public static AreaEdit of(JurisdictionArea area) {
        return new AreaEdit(area.key(), area);
    }

    public static AreaEdit removal(AreaKey key) {
        return new AreaEdit(key, null);
    }
}
