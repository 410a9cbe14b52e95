package id.tanggap.desk.map;

import id.tanggap.balai.Balai;
import id.tanggap.region.GeoPoint;
import id.tanggap.region.GeodesicDistance;
import id.tanggap.region.Region;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import java.util.Optional;

/// What the maps of a ticket show.
///
/// @param area the ticket's place
/// @param exact its location, if a telephone sent one
/// @param balai the one that has the ticket
record MapScene(Region area, Optional<GeoPoint> exact, Optional<Balai> balai) {

    GeoPoint here() {
        return exact.orElse(area.centre());
    }

    /// Whether the map has a point for this town already.
    boolean isDrawn(Region town) {
        return town.code().equals(area.code())
                || balai.filter(one -> one.kabkota().equals(town.code())).isPresent();
    }

    /// From the balai to the place, as people say it; empty without a balai.
    String length(PageReader reader) {
        return balai.map(one -> reader.kilometres(Math.round(GeodesicDistance.metres(here(), one.position()))))
                .orElse("");
    }

    /// All of it in one sentence.
    String text(PageReader reader) {
        var place = reader.place(area.code().value());
        return balai.map(one -> reader.text(
                        "map.text",
                        place,
                        length(reader),
                        reader.text("map.direction." + direction(one.position(), here())),
                        one.name()))
                .orElseGet(() -> reader.text("map.text.alone", place));
    }

    /// What the point of the place is.
    String accuracy(PageReader reader) {
        if (exact.isPresent()) {
            return reader.text("map.exact");
        }
        return reader.text(
                switch (area.level()) {
                    case PROVINSI -> "map.provinsi";
                    case KABUPATEN, KOTA -> "map.kabupaten";
                    case KECAMATAN, DESA -> "map.kecamatan";
                });
    }

    /// One of eight directions, `n`, `ne` …, as seen from the first point.
    private static String direction(GeoPoint from, GeoPoint to) {
        var east = (to.longitude() - from.longitude()) * Math.cos(Math.toRadians(from.latitude()));
        var north = to.latitude() - from.latitude();
        var eighth = Math.floorMod(Math.round(Math.toDegrees(Math.atan2(east, north)) / 45), 8);
        return List.of("n", "ne", "e", "se", "s", "sw", "w", "nw").get(eighth);
    }
}
