package id.tanggap.situation;

import id.tanggap.region.GeoPoint;
import id.tanggap.region.outline.OutlineStanding;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Remembers estimated ways from the points that were asked about last: the land between two points takes most of the
/// time of a picture, and changes only with the outlines. Safe for many threads.
final class TravelMemory {

    private static final int CENTRES = 256;
    private static final float LOAD = 0.75f;

    private record Origin(GeoPoint centre, OutlineStanding outlines) {}

    private final Map<Origin, Map<GeoPoint, Travel>> known =
            Collections.synchronizedMap(new LinkedHashMap<>(CENTRES, LOAD, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Origin, Map<GeoPoint, Travel>> eldest) {
                    return size() > CENTRES;
                }
            });

    /// The ways from a centre by their end; whoever estimates another one adds it.
    Map<GeoPoint, Travel> from(GeoPoint centre, OutlineStanding outlines) {
        return known.computeIfAbsent(new Origin(centre, outlines), origin -> new ConcurrentHashMap<>());
    }
}
