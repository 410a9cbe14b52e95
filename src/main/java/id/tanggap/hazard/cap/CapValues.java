package id.tanggap.hazard.cap;

import id.tanggap.hazard.cap.message.CapCircle;
import id.tanggap.hazard.cap.message.CapNamedValue;
import id.tanggap.hazard.cap.message.CapPolygon;
import id.tanggap.hazard.cap.message.CapTime;
import id.tanggap.hazard.xml.XmlElement;
import id.tanggap.region.GeoPoint;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the values of elements and tells those that are not of the type that the standard gives them.
record CapValues(Consumer<CapProblem> problems) {

    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*");
    private static final Pattern INTEGER = Pattern.compile("[-+]?\\d+");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)");
    private static final int SHOWN = 60;

    @Nullable
    String optional(XmlElement parent, String name) {
        return parent.child(name).map(XmlElement::text).map(String::strip).orElse(null);
    }

    String required(XmlElement parent, String name) {
        var text = optional(parent, name);
        if (text != null && text.isEmpty()) {
            problems.accept(CapProblem.violation("empty", name));
        }
        return text == null ? "" : text;
    }

    List<String> all(XmlElement parent, String name) {
        return parent.children(name).stream().map(one -> one.text().strip()).toList();
    }

    /// A word of the standard's vocabulary for this element.
    String word(XmlElement parent, String name) {
        return parent.child(name).map(this::checkedWord).orElse("");
    }

    List<String> words(XmlElement parent, String name) {
        return parent.children(name).stream().map(this::checkedWord).toList();
    }

    private String checkedWord(XmlElement element) {
        var allowed = CapVocabulary.WORDS.getOrDefault(element.name(), List.of());
        if (!allowed.contains(element.text())) {
            problems.accept(CapProblem.violation(
                    "word", element.name(), shortened(element.text()), String.join(", ", allowed)));
        }
        return element.text().strip();
    }

    @Nullable
    CapTime time(XmlElement parent, String name) {
        var text = parent.child(name).map(XmlElement::text).orElse(null);
        if (text == null) {
            return null;
        }
        var time = new CapTime(text.strip());
        if (time.value().isEmpty()) {
            problems.accept(CapProblem.violation("time", name, shortened(text)));
        } else if (!time.isStandard()) {
            problems.accept(CapProblem.violation("time-format", name, shortened(text)));
        }
        return time;
    }

    @Nullable
    String language(XmlElement info) {
        return matching(info, "language", LANGUAGE, "language");
    }

    @Nullable
    String integer(XmlElement parent, String name) {
        return matching(parent, name, INTEGER, "number");
    }

    @Nullable
    String decimal(XmlElement parent, String name) {
        return matching(parent, name, DECIMAL, "number");
    }

    private @Nullable String matching(XmlElement parent, String name, Pattern pattern, String problem) {
        var text = optional(parent, name);
        if (text != null && !pattern.matcher(text).matches()) {
            problems.accept(CapProblem.violation(problem, name, shortened(text)));
        }
        return text;
    }

    @Nullable
    String address(XmlElement parent, String name) {
        var text = optional(parent, name);
        if (text != null && !isAddress(text)) {
            problems.accept(CapProblem.advice("address", name, shortened(text)));
        }
        return text;
    }

    private static boolean isAddress(String text) {
        try {
            new URI(text);
            return !text.isEmpty();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    List<CapNamedValue> named(XmlElement parent, String name) {
        return parent.children(name).stream()
                .map(one -> new CapNamedValue(required(one, "valueName"), orEmpty(optional(one, "value"))))
                .toList();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /// Empty if not all of it can be read.
    Optional<CapPolygon> polygon(XmlElement element) {
        var points = new ArrayList<GeoPoint>();
        for (var pair : element.text().strip().split("\\s+", -1)) {
            var point = point(pair);
            if (point.isEmpty()) {
                problems.accept(CapProblem.violation("point", "polygon", shortened(pair)));
                return Optional.empty();
            }
            points.add(point.get());
        }
        var polygon = new CapPolygon(points);
        if (points.size() < 4) {
            problems.accept(CapProblem.violation("polygon-points", Integer.toString(points.size())));
        } else if (!polygon.isClosed()) {
            problems.accept(CapProblem.violation("polygon-open"));
        }
        return Optional.of(polygon);
    }

    Optional<CapCircle> circle(XmlElement element) {
        var parts = element.text().strip().split("\\s+", -1);
        var centre = point(parts[0]);
        if (parts.length != 2 || centre.isEmpty() || !DECIMAL.matcher(parts[1]).matches() || parts[1].startsWith("-")) {
            problems.accept(CapProblem.violation("circle", shortened(element.text())));
            return Optional.empty();
        }
        return Optional.of(new CapCircle(centre.get(), Double.parseDouble(parts[1])));
    }

    /// `latitude,longitude` in WGS84 degrees.
    private static Optional<GeoPoint> point(String pair) {
        var comma = pair.indexOf(',');
        if (comma < 0
                || !DECIMAL.matcher(pair.substring(0, comma)).matches()
                || !DECIMAL.matcher(pair.substring(comma + 1)).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new GeoPoint(
                    Double.parseDouble(pair.substring(0, comma)), Double.parseDouble(pair.substring(comma + 1))));
        } catch (IllegalArgumentException outside) {
            return Optional.empty();
        }
    }

    private static String shortened(String text) {
        var one = text.strip().replaceAll("\\s+", " ");
        return one.length() <= SHOWN ? one : one.substring(0, SHOWN) + "…";
    }
}
