package id.tanggap.command.picture;

import id.tanggap.incident.AttachedCounts;
import id.tanggap.incident.Incident;
import id.tanggap.incident.IncidentArea;
import id.tanggap.region.Gazetteer;
import id.tanggap.region.GeoShapes;
import id.tanggap.region.RegionCode;
import id.tanggap.resource.person.PeopleAround;
import id.tanggap.situation.IncidentPicture;
import id.tanggap.situation.NearSite;
import id.tanggap.situation.Surroundings;
import id.tanggap.web.map.MapDocument;
import id.tanggap.web.map.MapFeature;
import id.tanggap.web.map.MapLayer;
import id.tanggap.web.map.MapLayerKind;
import id.tanggap.web.wording.PageReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Polygon;
import org.springframework.stereotype.Component;

/// The map of an incident: hazard area, rings, people, balai, stores, the ways from the nearest, tickets by place.
@Component
class PictureMaps {

    private static final int ROUTES = 2;
    private static final double FIRST_VIEW_KM = 100;
    private static final int PEOPLE_POINTS = 1000;
    private static final int CIRCLE_CORNERS = 64;

    private final Gazetteer gazetteer;

    PictureMaps(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    MapDocument of(IncidentPicture picture, PageReader reader) {
        var layers = new ArrayList<MapLayer>();
        layers.add(hazard(picture.incident(), reader));
        var around = picture.surroundings();
        if (around == null) {
            layers.add(tickets(picture.tickets(), reader));
            return MapDocument.of(layers);
        }
        layers.add(rings(around, reader));
        layers.add(routes(around, reader));
        layers.add(people(around, reader));
        layers.add(sites(around.others(), MapLayerKind.STORES, reader));
        layers.add(sites(around.balai(), MapLayerKind.BALAI, reader));
        layers.add(tickets(picture.tickets(), reader));
        return MapDocument.around(List.of(around.centre()), FIRST_VIEW_KM, layers);
    }

    private static MapLayer hazard(Incident incident, PageReader reader) {
        return MapLayer.of(
                MapLayerKind.HAZARD,
                reader.text("picture.layer.hazard"),
                incident.facts().areas().stream()
                        .map(area ->
                                MapFeature.area(shape(area), incident.facts().name()))
                        .toList());
    }

    private static Polygon shape(IncidentArea area) {
        return switch (area) {
            case IncidentArea.Polygon polygon -> GeoShapes.polygon(polygon.ring());
            case IncidentArea.Circle circle -> GeoShapes.circle(circle.centre(), circle.metres(), CIRCLE_CORNERS);
        };
    }

    private static MapLayer rings(Surroundings around, PageReader reader) {
        return MapLayer.of(
                MapLayerKind.RINGS,
                reader.text("picture.layer.rings"),
                around.rings().stream()
                        .map(metres -> MapFeature.ring(around.centre(), metres, reader.kilometres(metres)))
                        .toList());
    }

    private static MapLayer routes(Surroundings around, PageReader reader) {
        return MapLayer.of(
                MapLayerKind.ROUTES,
                reader.text("picture.layer.routes"),
                around.balai().stream()
                        .limit(ROUTES)
                        .map(near -> MapFeature.route(
                                        List.of(near.site().position().point(), around.centre()),
                                        near.site().name())
                                .withText(SiteCards.way(near.travel(), reader)))
                        .toList());
    }

    /// Quiet points, each with how many could go from there, by kind.
    private static MapLayer people(Surroundings around, PageReader reader) {
        return MapLayer.of(
                MapLayerKind.PEOPLE,
                reader.text("picture.layer.people"),
                around.roster().points().stream()
                        .sorted(Comparator.comparingInt(PeopleAround.Point::all).reversed())
                        .limit(PEOPLE_POINTS)
                        .map(point -> MapFeature.at(point.at(), reader.text("picture.people.at", point.all()))
                                .withText(kinds(point, reader))
                                .withWeight(point.all()))
                        .toList());
    }

    private static String kinds(PeopleAround.Point point, PageReader reader) {
        return point.people().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(kind -> reader.text("picture.people." + kind.getKey().code()) + " " + kind.getValue())
                .collect(Collectors.joining(" · "));
    }

    private static MapLayer sites(List<NearSite> sites, MapLayerKind kind, PageReader reader) {
        return MapLayer.of(
                kind,
                reader.text("picture.layer." + kind.code()),
                sites.stream().map(near -> site(near, reader)).toList());
    }

    private static MapFeature site(NearSite near, PageReader reader) {
        var way = SiteCards.way(near.travel(), reader);
        var feature = MapFeature.at(near.site().position().point(), near.site().name())
                .withHref("/sites/" + near.site().code().value());
        return near.counted()
                ? feature.withText(way)
                : feature.withText(way + " · " + reader.text("picture.site.doubtful"))
                        .withTone("doubtful");
    }

    private MapLayer tickets(AttachedCounts counts, PageReader reader) {
        return MapLayer.of(
                MapLayerKind.TICKETS,
                reader.text("picture.layer.tickets"),
                counts.places().stream().flatMap(place -> ticket(place, reader)).toList());
    }

    private Stream<MapFeature> ticket(AttachedCounts.PlaceCount place, PageReader reader) {
        return place.place().isEmpty()
                ? Stream.empty()
                : gazetteer.find(new RegionCode(place.place())).stream()
                        .map(region -> MapFeature.at(region.centre(), reader.place(place.place()))
                                .withText(reader.text("picture.tickets", place.tickets()))
                                .withWeight(place.tickets()));
    }
}
