package id.tanggap.desk.map;

import id.tanggap.balai.Balai;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.region.GeoPoint;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.web.map.MapDocument;
import id.tanggap.web.map.MapFeature;
import id.tanggap.web.map.MapLayer;
import id.tanggap.web.map.MapLayerKind;
import id.tanggap.web.map.MapView;
import id.tanggap.web.map.MapViews;
import id.tanggap.web.wording.PageReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The large map of a ticket: its place, its balai with the straight line between, and the other balai.
@Component
record PlaceMapDocuments(MapScenes scenes, BalaiDirectory balais, MapViews views) {

    private static final double LEAST_KM = 30;

    /// Empty while the place is unknown.
    Optional<MapView> view(TicketSummary ticket, PageReader reader) {
        return scenes.of(ticket)
                .map(scene -> views.of(
                        "/tickets/" + ticket.number().digits() + "/map.json",
                        scene.text(reader),
                        document(scene, reader),
                        reader));
    }

    Optional<MapDocument> document(TicketSummary ticket, PageReader reader) {
        return scenes.of(ticket).map(scene -> document(scene, reader));
    }

    private MapDocument document(MapScene scene, PageReader reader) {
        var points = new ArrayList<GeoPoint>(List.of(scene.here()));
        scene.balai().map(Balai::position).ifPresent(points::add);
        return MapDocument.around(
                points,
                LEAST_KM,
                List.of(
                        new MapLayer(
                                "way", MapLayerKind.ROUTES, reader.text("map.layer.way"), true, way(scene, reader)),
                        new MapLayer(
                                "others", MapLayerKind.BALAI, reader.text("map.layer.others"), true, others(scene)),
                        MapLayer.of(
                                MapLayerKind.BALAI,
                                reader.text("map.layer.balai"),
                                scene.balai().map(PlaceMapDocuments::point).stream()
                                        .map(one -> one.withText(scene.length(reader)))
                                        .toList()),
                        MapLayer.of(
                                MapLayerKind.PLACES,
                                reader.text("map.layer.place"),
                                List.of(MapFeature.at(
                                                scene.here(),
                                                reader.place(scene.area().code().value()))
                                        .withText(scene.accuracy(reader))))));
    }

    private static List<MapFeature> way(MapScene scene, PageReader reader) {
        return scene
                .balai()
                .map(one -> MapFeature.route(List.of(one.position(), scene.here()), scene.length(reader))
                        .withText(scene.text(reader)))
                .stream()
                .toList();
    }

    private List<MapFeature> others(MapScene scene) {
        return balais.all().stream()
                .filter(one -> !scene.balai().equals(Optional.of(one)))
                .map(one -> point(one).withTone("quiet"))
                .toList();
    }

    private static MapFeature point(Balai balai) {
        return MapFeature.at(balai.position(), balai.name());
    }
}
