package id.tanggap.balai;

import id.tanggap.region.RegionCode;
import java.util.List;

/// Which balai answer for an area, for a programme, in a period.
///
/// @param code province, or a kabupaten, kota or kecamatan that is an exception to what it lies in
/// @param programme `SEMUA` holds where the programme of a category has no row of its own
/// @param balai at least one, by code
/// @param provisional true while the row is derived and no decree confirms it
/// @param source where the row comes from
public record JurisdictionArea(
        RegionCode code,
        Programme programme,
        AreaPeriod period,
        List<BalaiCode> balai,
        boolean provisional,
        String source) {

    public JurisdictionArea {
        balai = balai.stream().distinct().sorted().toList();
        if (balai.isEmpty()) {
            throw new IllegalArgumentException("No balai answers for area " + code);
        }
    }

    /// For every programme, at any time.
    public JurisdictionArea(RegionCode code, List<BalaiCode> balai, boolean provisional, String source) {
        this(code, Programme.SEMUA, AreaPeriod.ALWAYS, balai, provisional, source);
    }

    public AreaKey key() {
        return new AreaKey(code, programme, period.from());
    }
}
