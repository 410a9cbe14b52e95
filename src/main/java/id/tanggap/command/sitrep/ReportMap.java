package id.tanggap.command.sitrep;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.List;
import java.util.Locale;

/// A small map of an incident: where it is, and what was sent from where. The page draws it as SVG, paper as vectors of
/// the PDF: the same lines on both.
///
/// @param land each island and each kabupaten or kota a ring of its own
/// @param area circles and polygons of the incident
public record ReportMap(Path2D land, Path2D area, List<Mark> marks) {

    /// Both count points of the drawing.
    public static final int WIDTH = 320;

    public static final int HEIGHT = 190;

    public ReportMap {
        marks = List.copyOf(marks);
    }

    /// @param kind `place` of the incident or `site` that sent
    /// @param label empty where it would cover another one
    /// @param left whether the label stands to the left of the point
    public record Mark(String kind, double x, double y, String label, boolean left) {}

    public String landPath() {
        return path(land);
    }

    public String areaPath() {
        return path(area);
    }

    /// As the attribute `d` of SVG.
    private static String path(Path2D shape) {
        var text = new StringBuilder();
        var at = new double[6];
        for (var line = shape.getPathIterator(null); !line.isDone(); line.next()) {
            var kind = line.currentSegment(at);
            if (kind == PathIterator.SEG_CLOSE) {
                text.append('Z');
            } else {
                text.append(kind == PathIterator.SEG_MOVETO ? 'M' : 'L')
                        .append(String.format(Locale.ROOT, "%.1f %.1f", at[0], at[1]));
            }
        }
        return text.toString();
    }
}
