package id.tanggap.desk.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A scheme of where a ticket's place and its balai lie, drawn by the server: no borders, no roads, because we have
/// none; only points that we know, in their true directions and distances.
///
/// @param text the same in words, for who does not see it
/// @param accuracy what the point of the place is: the centre of its kecamatan, or what a telephone said
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
        Scale scale) {

    public PlaceMap {
        towns = List.copyOf(towns);
    }

    /// A point with its name, if there is room for it.
    public record Pin(long x, long y, String name, @Nullable Name label) {}

    /// Where a name stands.
    ///
    /// @param anchor `start` or `end`
    public record Name(long x, long y, String anchor) {}

    /// The straight way, and its length in words.
    public record Line(long x1, long y1, long x2, long y2, String length) {}

    /// A bar of a round number of kilometres.
    public record Scale(long x, long y, long length, String text) {}
}
