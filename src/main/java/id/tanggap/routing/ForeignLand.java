package id.tanggap.routing;

import id.tanggap.region.GeoPoint;
import java.util.Arrays;
import java.util.List;

/// Rough outlines of foreign land so near that no distance tells it from Indonesia: Singapore lies 18 km from the
/// centre of Batam.
///
/// Drawn by hand along the middle of straits and some 20 km behind land borders, so that a doubtful point counts as
/// Indonesian: a person can still send it on. A test holds that no area of the gazetteer lies within.
final class ForeignLand {

    private static final List<GeoPoint> MALAY_PENINSULA_AND_SINGAPORE = outline(
            "6.6,99.2 5.3,99.9 4.0,100.2 3.2,100.9 2.75,101.25 2.4,101.7 2.05,102.2 1.85,102.55 1.6,102.85",
            "1.27,103.4 1.235,103.6 1.19,103.7 1.2,103.85 1.25,104.0 1.29,104.1 1.29,104.35 2.0,104.35 3.0,104.4",
            "6.5,103.0 7.0,100.6");
    private static final List<GeoPoint> SARAWAK_BRUNEI_AND_SABAH = outline(
            "2.3,109.9 1.75,110.05 1.4,110.15 1.25,110.4 1.15,110.75 1.2,111.3 1.35,111.9 1.75,112.8 1.8,113.6",
            "2.0,114.3 2.5,114.5 3.3,114.9 4.0,115.3 4.55,115.75 4.6,117.0 4.45,117.5 4.25,117.85 4.2,118.3 4.2,119.0",
            "5.5,119.5 7.5,117.5 5.5,114.5 4.5,113.5 3.0,111.0");
    private static final List<GeoPoint> TIMOR_LESTE =
            outline("-8.2,125.5 -8.2,125.9 -8.3,127.4 -8.9,127.4 -9.7,125.4 -9.35,125.3 -8.95,125.3 -8.6,125.2");
    private static final List<GeoPoint> PAPUA_NEW_GUINEA = outline("-2.0,141.1 -2.0,156.0 -12.0,156.0 -9.6,141.1");
    private static final List<GeoPoint> NICOBAR = outline("6.4,92.0 6.4,94.6 10.0,94.6 10.0,92.0");
    private static final List<List<GeoPoint>> LANDS =
            List.of(MALAY_PENINSULA_AND_SINGAPORE, SARAWAK_BRUNEI_AND_SABAH, TIMOR_LESTE, PAPUA_NEW_GUINEA, NICOBAR);

    private ForeignLand() {}

    static boolean holds(GeoPoint point) {
        return LANDS.stream().anyMatch(outline -> isAround(outline, point));
    }

    /// Counts the sides that a line from the point to the east crosses: an odd number means within.
    private static boolean isAround(List<GeoPoint> outline, GeoPoint point) {
        var within = false;
        var before = outline.getLast();
        for (var corner : outline) {
            if (corner.latitude() > point.latitude() != before.latitude() > point.latitude()
                    && point.longitude() < crossing(before, corner, point.latitude())) {
                within = !within;
            }
            before = corner;
        }
        return within;
    }

    private static double crossing(GeoPoint from, GeoPoint to, double latitude) {
        var part = (latitude - from.latitude()) / (to.latitude() - from.latitude());
        return from.longitude() + part * (to.longitude() - from.longitude());
    }

    /// @param corners latitude,longitude in degrees, parted by blanks; the last is joined to the first
    private static List<GeoPoint> outline(String... corners) {
        return Arrays.stream(String.join(" ", corners).split(" ", -1))
                .map(corner -> corner.split(",", -1))
                .map(pair -> new GeoPoint(Double.parseDouble(pair[0]), Double.parseDouble(pair[1])))
                .toList();
    }
}
