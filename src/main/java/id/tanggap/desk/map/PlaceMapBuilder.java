package id.tanggap.desk.map;

import id.tanggap.balai.Balai;
import id.tanggap.balai.BalaiCode;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.region.Gazetteer;
import id.tanggap.region.GeoPoint;
import id.tanggap.region.Region;
import id.tanggap.region.RegionCode;
import id.tanggap.region.RegionLevel;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.ticket.classification.TicketPlaces;
import id.tanggap.web.wording.PageReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes a map with the place of a ticket, its balai and the towns around. One SQL statement, for an exact location
/// that a citizen's telephone sent.
@Component
class PlaceMapBuilder {

    private static final double LEAST_KM = 30;
    private static final int MARGIN = 26;
    private static final double EARTH_M = 6_371_008.8;

    private final TicketPlaces places;
    private final BalaiDirectory balais;
    private final Gazetteer gazetteer;
    private final List<Region> towns;

    PlaceMapBuilder(TicketPlaces places, BalaiDirectory balais, Gazetteer gazetteer) {
        this.places = places;
        this.balais = balais;
        this.gazetteer = gazetteer;
        this.towns = gazetteer.all().stream()
                .filter(region -> region.level() == RegionLevel.KABUPATEN || region.level() == RegionLevel.KOTA)
                .toList();
    }

    /// The size of a map in SVG units, and how many towns it names at most.
    record MapSize(int width, int height, int names) {}

    /// @return null while the place is unknown
    @Nullable
    PlaceMap draw(TicketSummary ticket, MapSize size, PageReader reader) {
        var area = Optional.ofNullable(ticket.classification().placeCode())
                .flatMap(code -> gazetteer.find(new RegionCode(code)));
        if (area.isEmpty()) {
            return null;
        }
        var exact = places.pointOf(ticket.id());
        var balai =
                Optional.ofNullable(ticket.assignment().balaiCode()).flatMap(code -> balais.find(new BalaiCode(code)));
        return drawn(new Scene(area.get(), exact, balai), size, reader);
    }

    /// What the map shows.
    ///
    /// @param area the ticket's place
    /// @param exact its location, if a telephone sent one
    private record Scene(Region area, Optional<GeoPoint> exact, Optional<Balai> balai) {

        GeoPoint here() {
            return exact.orElse(area.centre());
        }

        boolean isDrawn(Region town) {
            return town.code().equals(area.code())
                    || balai.filter(one -> one.kabkota().equals(town.code())).isPresent();
        }
    }

    private PlaceMap drawn(Scene scene, MapSize size, PageReader reader) {
        var here = scene.here();
        var there = scene.balai().map(Balai::position);
        var plane = MapProjection.around(
                here, there.orElse(here), LEAST_KM, new MapProjection.Frame(size.width(), size.height(), MARGIN));
        var labels = new MapLabelPlacer(size.width(), size.height());
        var scale = scale(plane, labels, reader);
        labels.keepFree(plane.x(here) - 7, plane.y(here) - 7, plane.x(here) + 7, plane.y(here) + 7);
        var place = pin(here, scene.area().bareName(), plane, labels);
        var office = scene.balai().map(one -> pin(one.position(), shortName(one), plane, labels));
        var length =
                there.map(to -> reader.kilometres(Math.round(metres(here, to)))).orElse("");
        return new PlaceMap(
                size.width(),
                size.height(),
                text(scene, length, reader),
                reader.text(accuracy(scene)),
                place,
                office.orElse(null),
                office.map(pin -> new PlaceMap.Line(place.x(), place.y(), pin.x(), pin.y(), length))
                        .orElse(null),
                towns(scene, plane, labels, size.names()),
                scale);
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
    private List<PlaceMap.Pin> towns(Scene scene, MapProjection plane, MapLabelPlacer labels, int names) {
        var pins = new ArrayList<PlaceMap.Pin>();
        towns.stream()
                .filter(town -> plane.shows(town.centre()))
                .filter(town -> !scene.isDrawn(town))
                .sorted(Comparator.comparingDouble(town -> metres(scene.here(), town.centre())))
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

    private String text(Scene scene, String length, PageReader reader) {
        var place = reader.place(scene.area().code().value());
        return scene.balai()
                .map(one -> reader.text(
                        "map.text",
                        place,
                        length,
                        reader.text("map.direction." + direction(one.position(), scene.here())),
                        one.name()))
                .orElseGet(() -> reader.text("map.text.alone", place));
    }

    private static String accuracy(Scene scene) {
        if (scene.exact().isPresent()) {
            return "map.exact";
        }
        return switch (scene.area().level()) {
            case PROVINSI -> "map.provinsi";
            case KABUPATEN, KOTA -> "map.kabupaten";
            case KECAMATAN, DESA -> "map.kecamatan";
        };
    }

    /// One of eight directions, `n`, `ne` …, as seen from the first point.
    private static String direction(GeoPoint from, GeoPoint to) {
        var east = (to.longitude() - from.longitude()) * Math.cos(Math.toRadians(from.latitude()));
        var north = to.latitude() - from.latitude();
        var eighth = Math.floorMod(Math.round(Math.toDegrees(Math.atan2(east, north)) / 45), 8);
        return List.of("n", "ne", "e", "se", "s", "sw", "w", "nw").get(eighth);
    }

    /// Great-circle distance on a sphere: at most half a percent off, and the page shows whole kilometres.
    private static double metres(GeoPoint a, GeoPoint b) {
        var north = Math.toRadians(b.latitude() - a.latitude());
        var east = Math.toRadians(b.longitude() - a.longitude());
        var h = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(a.latitude()))
                        * Math.cos(Math.toRadians(b.latitude()))
                        * Math.pow(Math.sin(east / 2), 2);
        return 2 * EARTH_M * Math.asin(Math.sqrt(h));
    }
}
