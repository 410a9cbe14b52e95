package id.tanggap.incident.proposal;

import id.tanggap.hazard.HazardEvent;
import id.tanggap.hazard.cap.message.CapArea;
import id.tanggap.incident.Declaration;
import id.tanggap.incident.IncidentArea;
import id.tanggap.incident.IncidentFacts;
import id.tanggap.incident.IncidentPhase;
import id.tanggap.incident.IncidentType;
import id.tanggap.incident.IncidentTypes;
import id.tanggap.taxonomy.Reason;
import id.tanggap.taxonomy.Urgency;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a hazard says about the incident that it proposes.
final class HazardFacts {

    private static final Locale INDONESIAN = Locale.of("id");
    private static final int LONGEST_NAME = 200;
    private static final int MOST_POINTS = 5_000;
    private static final int METRES_A_KILOMETRE = 1000;
    private static final int MOST_KILOMETRES = 1000;

    private HazardFacts() {}

    /// Of a quake, `gempa`, or `tsunami` if the agency warns of one; of an alert the type of its words.
    static String type(HazardEvent event) {
        var types = IncidentTypes.shipped();
        var quake = event.quake();
        var type = quake == null
                ? types.of(event.title(INDONESIAN))
                : types.ofHazard(quake.isTsunamiThreat() ? "tsunami" : "quake");
        return type.map(IncidentType::code).orElse(IncidentTypes.OTHER);
    }

    /// @param areas as `HazardEvents.areas` gives them
    static IncidentFacts of(HazardEvent event, List<CapArea> areas) {
        return new IncidentFacts(
                name(event),
                type(event),
                IncidentPhase.SIAGA_DARURAT,
                Urgency.DARURAT,
                event.at(),
                null,
                Declaration.NONE,
                event.exercise() != null,
                event.places(),
                areas.stream().flatMap(area -> areas(area).stream()).toList());
    }

    private static String name(HazardEvent event) {
        var quake = event.quake();
        var title = event.title(INDONESIAN).strip();
        var name = quake == null ? title : "Gempa M " + text(quake.figures().magnitude()) + ", " + quake.region();
        var whole = name.isBlank() ? IncidentTypes.shipped().label(type(event), INDONESIAN) : name;
        return whole.substring(0, Math.min(whole.length(), LONGEST_NAME));
    }

    /// What spoke for it, in the order of weight.
    static List<Reason> why(HazardEvent event) {
        var why = new ArrayList<Reason>();
        var quake = event.quake();
        if (quake != null) {
            if (quake.isTsunamiThreat()) {
                why.add(Reason.of("reason.incident.tsunami"));
            }
            var figures = quake.figures();
            why.add(Reason.of(
                    "reason.incident.quake", text(figures.magnitude()), text(figures.depthKm()), quake.region()));
        }
        why.add(event.decision().why());
        return why;
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "?");
    }

    private static List<IncidentArea> areas(CapArea area) {
        var areas = new ArrayList<IncidentArea>();
        area.polygons().stream()
                .map(polygon -> polygon.points())
                .filter(points -> points.size() >= 3 && points.size() <= MOST_POINTS)
                .map(IncidentArea.Polygon::new)
                .forEach(areas::add);
        area.circles().stream()
                .flatMap(circle -> Optional.of(circle)
                        .filter(one -> one.radiusKm() > 0 && one.radiusKm() <= MOST_KILOMETRES)
                        .map(one -> new IncidentArea.Circle(
                                one.centre(), Math.max(1, (int) Math.round(one.radiusKm() * METRES_A_KILOMETRE))))
                        .stream())
                .forEach(areas::add);
        return areas;
    }
}
