package id.tanggap.desk.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Places labels on a map so that they do not overlap.
final class MapLabelPlacer {

    private static final double LETTER = 5.9;
    private static final double LINE = 12;
    private static final double GAP = 7;

    private record Box(double left, double top, double right, double bottom) {
        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    /// @param anchor SVG `text-anchor`: `start` or `end`
    record Spot(double x, double y, String anchor) {}

    private final int width;
    private final int height;
    private final List<Box> taken = new ArrayList<>();

    MapLabelPlacer(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /// Reserves an area of the map.
    void keepFree(double left, double top, double right, double bottom) {
        taken.add(new Box(left, top, right, bottom));
    }

    /// Tries right of the point, left, above and below; empty if all overlap.
    Optional<Spot> place(double x, double y, String name) {
        var length = name.length() * LETTER;
        return List.of(
                        new Spot(x + GAP, y + 4, "start"),
                        new Spot(x - GAP, y + 4, "end"),
                        new Spot(x + 2, y - GAP, "start"),
                        new Spot(x + 2, y + GAP + 8, "start"),
                        new Spot(x - 2, y - GAP, "end"),
                        new Spot(x - 2, y + GAP + 8, "end"))
                .stream()
                .filter(spot -> isFree(box(spot, length)))
                .findFirst()
                .map(spot -> {
                    taken.add(box(spot, length));
                    return spot;
                });
    }

    private static Box box(Spot spot, double length) {
        var left = spot.anchor().equals("start") ? spot.x() : spot.x() - length;
        return new Box(left, spot.y() - LINE + 2, left + length, spot.y() + 3);
    }

    private boolean isFree(Box box) {
        return box.left() >= 2
                && box.right() <= width - 2
                && box.top() >= 2
                && box.bottom() <= height - 2
                && taken.stream().noneMatch(box::meets);
    }
}
