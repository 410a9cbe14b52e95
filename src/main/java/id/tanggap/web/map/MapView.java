package id.tanggap.web.map;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A map as the fragment `map-view` writes it into a page.
///
/// @param source the address of the same document as JSON
/// @param label what the map shows, as a sentence
/// @param outline the address of imported outlines; null for those that ship with the program
/// @param note what the borders are worth, and whose data it is
/// @param inline id of the element of the page that has the document as JSON, so that nobody fetches it; null if none
/// has
public record MapView(
        String source,
        String label,
        @Nullable String outline,
        String note,
        MapDocument document,
        @Nullable String inline) {

    private static final int MOST_LINES = 200;

    /// The same map, whose document is in an element of the page.
    public MapView inlineIn(String id) {
        return new MapView(source, label, outline, note, document, id);
    }

    /// The layers with what the list shows of them: a list of ten thousand people helps nobody.
    public List<Listed> lists() {
        return document.layers().stream()
                .filter(layer -> !layer.features().isEmpty() && !layer.label().isEmpty())
                .map(layer -> new Listed(
                        layer.label(),
                        layer.features().stream().limit(MOST_LINES).toList(),
                        Math.max(0, layer.features().size() - MOST_LINES)))
                .toList();
    }

    /// @param more how many features the list leaves out
    public record Listed(String label, List<MapFeature> features, int more) {}
}
