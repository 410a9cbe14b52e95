package id.tanggap.incident.proposal;

import id.tanggap.incident.store.PlaceLine;
import id.tanggap.region.RegionCode;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A citizen's report about a disaster.
///
/// @param reporter who wrote it: the same text for the same citizen
/// @param exercise of which exercise its ticket is; null for a real one
/// @param type code of what it is probably about; `IncidentTypes.OTHER` if it does not say
record CitizenReport(
        long ticket,
        RegionCode place,
        String reporter,
        String type,
        Instant at,
        @Nullable Long exercise) {

    private static final int KECAMATAN = 8;
    private static final int KABKOTA = 5;

    /// The kecamatan; the kabupaten or kota if no kecamatan is known; empty for a province.
    Optional<RegionCode> area() {
        return PlaceLine.of(place.value()).stream()
                .filter(code -> code.length() == KECAMATAN || code.length() == KABKOTA)
                .findFirst()
                .map(RegionCode::new);
    }

    /// Under which reports from an area are counted: those of an exercise apart from real ones.
    String ledgerKey(RegionCode counted) {
        return exercise == null ? counted.value() : "x" + exercise + ":" + counted.value();
    }

    /// The kabupaten or kota; empty for a province.
    Optional<RegionCode> kabkota() {
        return place.value().length() < KABKOTA
                ? Optional.empty()
                : Optional.of(new RegionCode(place.value().substring(0, KABKOTA)));
    }
}
