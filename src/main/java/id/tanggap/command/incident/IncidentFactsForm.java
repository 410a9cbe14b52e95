package id.tanggap.command.incident;

import id.tanggap.incident.IncidentArea;
import id.tanggap.incident.IncidentFacts;
import id.tanggap.region.GeoPoint;
import id.tanggap.region.PlaceFinder;
import id.tanggap.region.RegionCode;
import id.tanggap.web.request.LocalMinute;
import id.tanggap.web.request.PlacePicker;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/// The values of the form of an incident, as typed: a form that is not accepted shows them again.
public record IncidentFactsForm(Map<String, String> fields, Set<String> places) {

    private static final int METRES_A_KILOMETRE = 1000;

    public IncidentFactsForm {
        fields = Map.copyOf(fields);
        places = new LinkedHashSet<>(places);
    }

    /// What somebody sent; the place in the picker counts as chosen.
    static IncidentFactsForm of(MultiValueMap<String, String> sent, PlaceFinder finder) {
        var fields = new LinkedHashMap<>(sent.toSingleValueMap());
        fields.replaceAll((name, value) -> value == null ? "" : value.strip());
        var places = new LinkedHashSet<>(sent.getOrDefault("places", List.of()));
        var picked = PlacePicker.chosen(name -> fields.getOrDefault(name, ""), finder);
        picked.map(RegionCode::value).ifPresent(code -> {
            places.add(code);
            fields.remove("placeText");
            fields.remove("place");
        });
        return new IncidentFactsForm(fields, places);
    }

    /// The facts of an incident, for an edit.
    ///
    /// @param zone in which its times are shown
    static IncidentFactsForm of(IncidentFacts facts, ZoneId zone) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", facts.name());
        fields.put("type", facts.type());
        fields.put("phase", facts.phase().code());
        fields.put("urgency", facts.urgency().code());
        fields.put("started", LocalMinute.format(facts.startedAt(), zone));
        fields.put("lead", Objects.toString(facts.lead(), ""));
        fields.put("declaredBy", Objects.toString(facts.declaration().by(), ""));
        fields.put("declaredNumber", Objects.toString(facts.declaration().number(), ""));
        fields.put("declaredFrom", Objects.toString(facts.declaration().from(), ""));
        fields.put("declaredUntil", Objects.toString(facts.declaration().until(), ""));
        fields.put("exercise", facts.exercise() ? "true" : "");
        fields.put("circles", circles(facts.areas()));
        fields.put("polygons", polygons(facts.areas()));
        return new IncidentFactsForm(
                fields,
                facts.places().stream().map(RegionCode::value).collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private static String circles(List<IncidentArea> areas) {
        return areas.stream()
                .filter(IncidentArea.Circle.class::isInstance)
                .map(IncidentArea.Circle.class::cast)
                .map(circle -> text(circle.centre()) + ", " + number((double) circle.metres() / METRES_A_KILOMETRE))
                .collect(Collectors.joining("\n"));
    }

    private static String polygons(List<IncidentArea> areas) {
        return areas.stream()
                .filter(IncidentArea.Polygon.class::isInstance)
                .map(IncidentArea.Polygon.class::cast)
                .map(polygon ->
                        polygon.ring().stream().map(IncidentFactsForm::text).collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n"));
    }

    private static String text(GeoPoint point) {
        return number(point.latitude()) + ", " + number(point.longitude());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.5f", value).replaceAll("\\.?0+$", "");
    }

    /// As typed; empty if there is none.
    public String text(String name) {
        return fields.getOrDefault(name, "");
    }

    /// @return empty for a blank field
    Optional<String> said(String name) {
        return Optional.of(text(name)).filter(text -> !text.isEmpty());
    }
}
