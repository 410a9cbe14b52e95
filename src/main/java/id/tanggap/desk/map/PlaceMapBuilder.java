package id.tanggap.desk.map;

import id.tanggap.balai.Balai;
import id.tanggap.region.Gazetteer;
import id.tanggap.region.GeoPoint;
import id.tanggap.region.GeodesicDistance;
import id.tanggap.region.Region;
import id.tanggap.region.RegionLevel;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.web.wording.PageReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Draws the place of a ticket, its balai, the towns around, coasts and borders.
@Component
class PlaceMapBuilder {

    private static final double LEAST_KM = 30;
    private static final int MARGIN = 26;

    private final MapScenes scenes;
    private final LandPainter land;
    private final List<Region> towns;

    PlaceMapBuilder(MapScenes scenes, LandPainter land, Gazetteer gazetteer) {
        this.scenes = scenes;
        this.land = land;
        this.towns = gazetteer.all().stream()
                .filter(region -> region.level() == RegionLevel.KABUPATEN || region.level() == RegionLevel.KOTA)
                .toList();
    }

    /// The size of a map in SVG units, and how many towns it names at most.
    record MapSize(int width, int height, int names) {}

    /// @return null while the place is unknown
    @Nullable
    PlaceMap draw(TicketSummary ticket, MapSize size, PageReader reader) {
        return scenes.of(ticket).map(scene -> drawn(scene, size, reader)).orElse(null);
    }

    private PlaceMap drawn(MapScene scene, MapSize size, PageReader reader) {
        var here = scene.here();
        var there = scene.balai().map(Balai::position);
        var plane = MapProjection.around(
                here, there.orElse(here), LEAST_KM, new MapProjection.Frame(size.width(), size.height(), MARGIN));
        var labels = new MapLabelPlacer(size.width(), size.height());
        var scale = scale(plane, labels, reader);
        labels.keepFree(plane.x(here) - 7, plane.y(here) - 7, plane.x(here) + 7, plane.y(here) + 7);
        var place = pin(here, scene.area().bareName(), plane, labels);
        var office = scene.balai().map(one -> pin(one.position(), shortName(one), plane, labels));
        var length = scene.length(reader);
        return new PlaceMap(
                size.width(),
                size.height(),
                scene.text(reader),
                scene.accuracy(reader),
                place,
                office.orElse(null),
                office.map(pin -> new PlaceMap.Line(place.x(), place.y(), pin.x(), pin.y(), length))
                        .orElse(null),
                towns(scene, plane, labels, size.names()),
                scale,
                land.paint(plane));
    }

    private static String shortName(Balai balai) {
        return balai.name().replaceFirst("^Sentra (Terpadu )?", "");
    }

    private PlaceMap.Pin pin(GeoPoint point, String name, MapProjection plane, MapLabelPlacer labels) {
        var label = labels.place(plane.x(point), plane.y(point), name)
                .map(spot -> new PlaceMap.Name(Math.round(spot.x()), Math.round(spot.y()), spot.anchor()));
        return new PlaceMap.Pin(Math.round(plane.x(point)), Math.round(plane.y(point)), name, label.orElse(null));
    }

    /// The towns around, the nearest labelled first, without those of the place and the balai, which are drawn
    /// already.
    private List<PlaceMap.Pin> towns(MapScene scene, MapProjection plane, MapLabelPlacer labels, int names) {
        var pins = new ArrayList<PlaceMap.Pin>();
        towns.stream()
                .filter(town -> plane.shows(town.centre()))
                .filter(town -> !scene.isDrawn(town))
                .sorted(Comparator.comparingDouble(town -> GeodesicDistance.roughly(scene.here(), town.centre())))
                .limit(names)
                .map(town -> pin(town.centre(), town.bareName(), plane, labels))
                .filter(pin -> pin.label() != null)
                .forEach(pins::add);
        return pins;
    }

    private PlaceMap.Scale scale(MapProjection plane, MapLabelPlacer labels, PageReader reader) {
        var km = plane.roundKilometres(plane.width() / 4.0);
        var length = Math.round(km * plane.perKm());
        labels.keepFree(0, plane.height() - 26.0, length + 20.0, plane.height());
        labels.keepFree(plane.width() - 28.0, 0, plane.width(), 34);
        return new PlaceMap.Scale(10, plane.height() - 10L, length, reader.text("distance.km", km));
    }
}
