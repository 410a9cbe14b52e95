package id.tanggap.hazard.quake;

import id.tanggap.region.GeoPoint;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What was measured of a quake.
///
/// @param depthKm null if not said
/// @param magnitude null if not said
public record QuakeFigures(
        Instant time,
        GeoPoint epicentre,
        @Nullable Double depthKm,
        @Nullable Double magnitude) {}
