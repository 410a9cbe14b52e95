package id.tanggap.incident.history;

import id.tanggap.incident.Declaration;
import id.tanggap.incident.IncidentArea;
import id.tanggap.incident.IncidentFacts;
import id.tanggap.region.GeoPoint;
import id.tanggap.region.RegionCode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an edit changed, for the log: by field its text before and after.
public final class FactChanges {

    private FactChanges() {}

    /// @return by field a list of two texts; only fields that differ
    public static Map<String, List<String>> between(IncidentFacts before, IncidentFacts after) {
        var old = texts(before);
        var changes = new LinkedHashMap<String, List<String>>();
        texts(after).forEach((field, text) -> {
            var was = Objects.requireNonNullElse(old.get(field), "");
            if (!was.equals(text)) {
                changes.put(field, List.of(was, text));
            }
        });
        return changes;
    }

    static Map<String, String> texts(IncidentFacts facts) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("name", facts.name());
        texts.put("type", facts.type());
        texts.put("phase", facts.phase().code());
        texts.put("urgency", facts.urgency().code());
        texts.put("started", facts.startedAt().toString());
        texts.put("lead", Objects.toString(facts.lead(), ""));
        texts.put("declaration", text(facts.declaration()));
        texts.put("exercise", Boolean.toString(facts.exercise()));
        texts.put("places", facts.places().stream().map(RegionCode::value).collect(Collectors.joining(", ")));
        texts.put("area", facts.areas().stream().map(FactChanges::text).collect(Collectors.joining("; ")));
        return texts;
    }

    private static String text(Declaration declaration) {
        if (!declaration.exists()) {
            return "";
        }
        var days = declaration.from() == null && declaration.until() == null
                ? ""
                : Objects.toString(declaration.from(), "?") + " – " + Objects.toString(declaration.until(), "?");
        return Stream.of(declaration.by(), declaration.number(), days)
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String text(IncidentArea area) {
        return switch (area) {
            case IncidentArea.Circle circle -> text(circle.centre()) + " " + circle.metres() + " m";
            case IncidentArea.Polygon polygon ->
                polygon.ring().stream().map(FactChanges::text).collect(Collectors.joining(" "));
        };
    }

    /// The areas that a text of the field `area` says.
    static List<IncidentArea> areas(String text) {
        return Arrays.stream(text.split("; ", -1))
                .filter(one -> !one.isEmpty())
                .map(FactChanges::area)
                .toList();
    }

    private static IncidentArea area(String text) {
        var parts = List.of(text.split(" ", -1));
        return text.endsWith(" m")
                ? new IncidentArea.Circle(point(parts.getFirst()), Integer.parseInt(parts.get(1)))
                : new IncidentArea.Polygon(
                        parts.stream().map(FactChanges::point).toList());
    }

    private static GeoPoint point(String text) {
        var comma = text.indexOf(',');
        return new GeoPoint(
                Double.parseDouble(text.substring(0, comma)), Double.parseDouble(text.substring(comma + 1)));
    }

    private static String text(GeoPoint point) {
        return String.format(Locale.ROOT, "%.5f,%.5f", point.latitude(), point.longitude());
    }
}
