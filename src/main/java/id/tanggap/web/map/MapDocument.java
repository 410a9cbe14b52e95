package id.tanggap.web.map;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.tanggap.region.GeoPoint;
import id.tanggap.region.GeodesicDistance;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that a map shows, as `js/map.js` reads it; docs/maps.md explains each field.
///
/// @param bounds where the map begins: west, south, east, north in WGS84 degrees; null for the whole country
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MapDocument(@Nullable List<Double> bounds, List<MapLayer> layers) {

    private static final int METRES_A_KILOMETRE = 1000;

    public MapDocument {
        bounds = bounds == null ? null : List.copyOf(bounds);
        layers = List.copyOf(layers);
    }

    /// A map of the whole country.
    public static MapDocument of(List<MapLayer> layers) {
        return new MapDocument(null, layers);
    }

    /// A map that shows all these points, and `km` kilometres around them.
    ///
    /// @throws java.util.NoSuchElementException if there is no point
    public static MapDocument around(Collection<GeoPoint> points, double km, List<MapLayer> layers) {
        var margin = GeodesicDistance.degrees(km * METRES_A_KILOMETRE);
        var latitudes = points.stream().mapToDouble(GeoPoint::latitude).summaryStatistics();
        var longitudes = points.stream().mapToDouble(GeoPoint::longitude).summaryStatistics();
        points.iterator().next();
        return new MapDocument(
                List.of(
                        longitudes.getMin() - margin,
                        latitudes.getMin() - margin,
                        longitudes.getMax() + margin,
                        latitudes.getMax() + margin),
                layers);
    }
}
