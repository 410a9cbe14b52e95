package id.tanggap.web.map;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How the features of a layer are drawn.
public enum MapLayerKind {
    /// Points: a disc with a halo.
    PLACES,
    /// Points: a square.
    BALAI,
    /// Points: a triangle.
    STORES,
    /// Points: a small disc.
    PEOPLE,
    /// Points with a weight: those near each other on the screen are one disc with their number.
    TICKETS,
    /// Circles of so many metres.
    RINGS,
    /// Lines.
    ROUTES,
    /// GeoJSON polygons, red.
    HAZARD,
    /// GeoJSON polygons, blue.
    AREAS;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
