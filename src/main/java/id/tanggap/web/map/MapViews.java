package id.tanggap.web.map;

import id.tanggap.region.outline.Areas;
import id.tanggap.region.outline.OutlineStanding;
import id.tanggap.web.wording.PageReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the maps of pages.
@Component
public class MapViews {

    private final Areas areas;

    MapViews(Areas areas) {
        this.areas = areas;
    }

    /// @param source the address at which the same document is served as JSON
    /// @param label what the map shows, as a sentence in the reader's language
    public MapView of(String source, String label, MapDocument document, PageReader reader) {
        return new MapView(source, label, outline(), note(reader), document, null);
    }

    /// What the borders on maps are worth.
    public String note(PageReader reader) {
        return switch (areas.standing()) {
            case OutlineStanding.Approximate approximate -> reader.text("map.borders.approximate");
            case OutlineStanding.Official official ->
                reader.text("map.borders.official", official.source(), reader.full(official.importedAt()));
        };
    }

    private @Nullable String outline() {
        return switch (areas.standing()) {
            case OutlineStanding.Approximate approximate -> null;
            case OutlineStanding.Official official -> "/map/outlines/" + official.version();
        };
    }
}
