package id.tanggap.web.map;

import java.util.List;

/// Features of one kind, shown and hidden together.
///
/// @param id stays the same when the document is read again, so that what somebody has hidden stays hidden
/// @param label in the reader's language; the legend and the list show it
/// @param shown false for a layer that somebody has to switch on
public record MapLayer(String id, MapLayerKind kind, String label, boolean shown, List<MapFeature> features) {

    public MapLayer {
        features = List.copyOf(features);
    }

    public static MapLayer of(MapLayerKind kind, String label, List<MapFeature> features) {
        return new MapLayer(kind.code(), kind, label, true, features);
    }
}
