package id.tanggap.resource.site;

import id.tanggap.region.GeoPoint;
import id.tanggap.region.GeodesicDistance;
import id.tanggap.region.Region;
import id.tanggap.table.RowReader;
import id.tanggap.taxonomy.Reason;
import java.util.Optional;

/// Reads latitude and longitude of a row, and finds those that cannot be: swapped, abroad, or far from the kabupaten
/// that the row names.
final class PositionReader {

    /// Of the two largest kabupaten the farthest land is some 300 km from the seat.
    private static final double FARTHEST_METRES = 350_000;

    private static final int WORLD_LATITUDE = 90;
    private static final int WORLD_LONGITUDE = 180;
    private static final double NORTH = 6.5;
    private static final double SOUTH = -11.5;
    private static final double WEST = 94.5;
    private static final double EAST = 141.5;

    Optional<GeoPoint> read(Region area, RowReader reader) {
        var latitude = reader.decimal("latitude", -WORLD_LONGITUDE, WORLD_LONGITUDE);
        var longitude = reader.decimal("longitude", -WORLD_LONGITUDE, WORLD_LONGITUDE);
        if (latitude.isEmpty() || longitude.isEmpty()) {
            if (latitude.isPresent() != longitude.isPresent()) {
                reader.problem(latitude.isPresent() ? "longitude" : "latitude", Reason.of("reason.resource.half"));
            }
            return Optional.empty();
        }
        return checked(latitude.get(), longitude.get(), area, reader);
    }

    private static Optional<GeoPoint> checked(double latitude, double longitude, Region area, RowReader reader) {
        if (isHere(longitude, latitude)) {
            reader.problem("latitude", Reason.of("reason.resource.swapped"));
            return Optional.empty();
        }
        if (Math.abs(latitude) > WORLD_LATITUDE || !isHere(latitude, longitude)) {
            reader.problem("latitude", Reason.of("reason.resource.abroad"));
            return Optional.empty();
        }
        var point = new GeoPoint(latitude, longitude);
        if (GeodesicDistance.metres(point, area.centre()) > FARTHEST_METRES) {
            reader.problem("latitude", Reason.of("reason.resource.far", area.name()));
            return Optional.empty();
        }
        return Optional.of(point);
    }

    private static boolean isHere(double latitude, double longitude) {
        return latitude >= SOUTH && latitude <= NORTH && longitude >= WEST && longitude <= EAST;
    }
}
