package id.tanggap.desk.map;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A map of a ticket's place and its balai, drawn by the server: coasts, borders, and known points in their true
/// directions and distances. It has no roads, because we have no such data.
///
/// @param text the same as a sentence, for people who do not see the picture
/// @param accuracy what the point of the place is: the centre of its kecamatan, or the location that a telephone sent
/// @param line between place and balai; null while no balai has the ticket
public record PlaceMap(
        int width,
        int height,
        String text,
        String accuracy,
        Pin place,
        @Nullable Pin balai,
        @Nullable Line line,
        List<Pin> towns,
        Scale scale,
        Land land) {

    public PlaceMap {
        towns = List.copyOf(towns);
    }

    /// A point, and its label if there is room for it.
    public record Pin(long x, long y, String name, @Nullable Name label) {}

    /// The position of a label.
    ///
    /// @param anchor SVG `text-anchor`: `start` or `end`
    public record Name(long x, long y, String anchor) {}

    /// The straight line, and its length as text.
    public record Line(long x1, long y1, long x2, long y2, String length) {}

    /// SVG paths in map units: Indonesia, each kabupaten and kota closed, and the land of others.
    public record Land(String own, String foreign) {}

    /// The scale bar: a round number of kilometres.
    public record Scale(long x, long y, long length, String text) {}
}
