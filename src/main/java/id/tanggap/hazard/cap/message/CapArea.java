package id.tanggap.hazard.cap.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where an event is: all its polygons, circles and geocodes together.
///
/// @param description in words; the agency writes only the province
/// @param altitude in feet above mean sea level, as written; with a ceiling the lower limit; null if not said
/// @param ceiling the upper limit in feet, as written; null if not said
public record CapArea(
        String description,
        List<CapPolygon> polygons,
        List<CapCircle> circles,
        List<CapNamedValue> geocodes,
        @Nullable String altitude,
        @Nullable String ceiling) {

    public CapArea {
        polygons = List.copyOf(polygons);
        circles = List.copyOf(circles);
        geocodes = List.copyOf(geocodes);
    }
}
