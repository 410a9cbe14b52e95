package id.tanggap.balai;

import id.tanggap.region.RegionCode;
import java.util.List;

/// Which balai answer for an area.
///
/// @param code province, or a kabupaten or kota that is an exception to its province
/// @param balai at least one
/// @param provisional true while the row is derived and no decree confirms it
/// @param source where the row comes from
public record JurisdictionArea(RegionCode code, List<BalaiCode> balai, boolean provisional, String source) {

    public JurisdictionArea {
        balai = List.copyOf(balai);
        if (balai.isEmpty()) {
            throw new IllegalArgumentException("No balai answers for area " + code);
        }
    }
}
