package id.tanggap.command.incident;

import id.tanggap.region.Gazetteer;
import id.tanggap.region.RegionCode;
import id.tanggap.web.map.MapDocument;
import id.tanggap.web.map.MapFeature;
import id.tanggap.web.map.MapLayer;
import id.tanggap.web.map.MapLayerKind;
import id.tanggap.web.map.MapView;
import id.tanggap.web.map.MapViews;
import id.tanggap.web.wording.PageReader;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/// The map on which the area of an incident is drawn: the chosen places, or the whole country.
@Component
class AreaMaps {

    private static final double AROUND_KM = 25;

    private final Gazetteer gazetteer;
    private final MapViews views;

    AreaMaps(Gazetteer gazetteer, MapViews views) {
        this.gazetteer = gazetteer;
        this.views = views;
    }

    /// @param places codes of areas; those that do not exist are left out
    MapView view(Collection<String> places, PageReader reader) {
        var known = places.stream().filter(code -> code.matches("[\\d.]{2,13}")).toList();
        return views.of(
                "/incidents/new/map.json?places=" + String.join(",", known),
                reader.text("incident.map"),
                document(known, reader),
                reader);
    }

    MapDocument document(Collection<String> places, PageReader reader) {
        var found = places.stream()
                .filter(code -> code.matches("\\d{2}(\\.\\d{2}(\\.\\d{2}(\\.\\d{4})?)?)?"))
                .flatMap(code -> gazetteer.find(new RegionCode(code)).stream())
                .toList();
        var points = found.stream().map(region -> region.centre()).toList();
        var features = found.stream()
                .map(region -> MapFeature.at(
                        region.centre(), reader.place(region.code().value())))
                .toList();
        var layers = List.of(MapLayer.of(MapLayerKind.PLACES, reader.text("incident.field.places"), features));
        return points.isEmpty() ? MapDocument.of(layers) : MapDocument.around(points, AROUND_KM, layers);
    }
}
