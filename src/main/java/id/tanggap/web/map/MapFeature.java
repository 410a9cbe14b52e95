package id.tanggap.web.map;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.tanggap.region.GeoPoint;
import id.tanggap.region.outline.GeoJsonWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/// One thing on a map. Made by the methods below; each kind of layer has its own.
///
/// @param label in the reader's language; the tooltip and the list show it
/// @param text a second line
/// @param href where a click leads; null opens the two texts
/// @param tone the variable `--map-<tone>` of map.css that colours it; null for that of its layer
/// @param metres the radius of a ring
/// @param weight how many tickets or people the point stands for
/// @param path latitude and longitude of the corners of a line
/// @param geometry GeoJSON
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MapFeature(
        @Nullable Double lat,
        @Nullable Double lon,
        String label,
        @Nullable String text,
        @Nullable String href,
        @Nullable String tone,
        @Nullable Integer metres,
        @Nullable Integer weight,
        @Nullable List<List<Double>> path,
        @Nullable Map<String, Object> geometry) {

    /// A point.
    public static MapFeature at(GeoPoint point, String label) {
        return new MapFeature(point.latitude(), point.longitude(), label, null, null, null, null, null, null, null);
    }

    /// A circle around a point.
    public static MapFeature ring(GeoPoint centre, int metres, String label) {
        return new MapFeature(centre.latitude(), centre.longitude(), label, null, null, null, metres, null, null, null);
    }

    /// A line.
    public static MapFeature route(List<GeoPoint> corners, String label) {
        var path = corners.stream()
                .map(point -> List.of(point.latitude(), point.longitude()))
                .toList();
        return new MapFeature(null, null, label, null, null, null, null, null, path, null);
    }

    /// Polygons in WGS84 degrees, x the longitude and y the latitude.
    public static MapFeature area(Geometry shape, String label) {
        return new MapFeature(null, null, label, null, null, null, null, null, null, GeoJsonWriter.written(shape));
    }

    public MapFeature withText(@Nullable String line) {
        return new MapFeature(lat, lon, label, line, href, tone, metres, weight, path, geometry);
    }

    public MapFeature withHref(@Nullable String address) {
        return new MapFeature(lat, lon, label, text, address, tone, metres, weight, path, geometry);
    }

    public MapFeature withTone(@Nullable String colour) {
        return new MapFeature(lat, lon, label, text, href, colour, metres, weight, path, geometry);
    }

    public MapFeature withWeight(int number) {
        return new MapFeature(lat, lon, label, text, href, tone, metres, number, path, geometry);
    }
}
