package id.tanggap.command.near;

import id.tanggap.incident.Incident;
import id.tanggap.incident.IncidentCode;
import id.tanggap.incident.view.Incidents;
import id.tanggap.region.GeoPoint;
import id.tanggap.region.Vicinity;
import id.tanggap.region.outline.Areas;
import id.tanggap.situation.SurroundingsReader;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Reads the parameters `near=latitude,longitude`, `km` (50 if it is missing) and `incident` of a list.
@Component
public class VicinityReader {

    private static final Pattern POINT =
            Pattern.compile("(-?\\d{1,3}(?:\\.\\d{1,20})?), ?(-?\\d{1,3}(?:\\.\\d{1,20})?)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}(?:[.,]\\d{1,3})?");
    private static final double LARGEST_LATITUDE = 90;
    private static final double LARGEST_LONGITUDE = 180;
    private static final String KILOMETRES = "50";

    private final Incidents incidents;
    private final Areas areas;

    VicinityReader(Incidents incidents, Areas areas) {
        this.incidents = incidents;
        this.areas = areas;
    }

    public VicinityRequest read(Map<String, String> asked, PageReader reader) {
        var near = asked.getOrDefault("near", "").strip();
        if (near.isEmpty()) {
            return VicinityRequest.NONE;
        }
        var point = point(near);
        if (point.isEmpty()) {
            return VicinityRequest.wrong(reader.text("near.wrong.point", near));
        }
        var km = asked.getOrDefault("km", "").strip();
        var metres = metres(km.isEmpty() ? KILOMETRES : km);
        if (metres.isEmpty()) {
            return VicinityRequest.wrong(reader.text("near.wrong.km", km, SurroundingsReader.MOST_KILOMETRES));
        }
        return known(new Vicinity(point.get(), metres.get()), asked.getOrDefault("incident", ""), reader);
    }

    private VicinityRequest known(Vicinity vicinity, String incidentCode, PageReader reader) {
        var incident = IncidentCode.parse(incidentCode).flatMap(incidents::find);
        var name = incident.map(Incident::facts)
                .map(facts -> facts.name())
                .orElseGet(() -> place(vicinity.centre(), reader));
        var label = reader.text("near.within", reader.kilometres(vicinity.metres()), name);
        return new VicinityRequest(vicinity, incident.orElse(null), label, "");
    }

    private String place(GeoPoint point, PageReader reader) {
        var position = "%.3f, %.3f".formatted(point.latitude(), point.longitude());
        return areas.kabkotaAt(point)
                .map(region -> reader.place(region.value()) + " (" + position + ")")
                .orElse(position);
    }

    private static Optional<GeoPoint> point(String text) {
        var parts = POINT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var latitude = Double.parseDouble(parts.group(1));
        var longitude = Double.parseDouble(parts.group(2));
        return Math.abs(latitude) <= LARGEST_LATITUDE && Math.abs(longitude) <= LARGEST_LONGITUDE
                ? Optional.of(new GeoPoint(latitude, longitude))
                : Optional.empty();
    }

    private static Optional<Integer> metres(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        var kilometres = Double.parseDouble(text.replace(',', '.'));
        return SurroundingsReader.isRing(kilometres)
                ? Optional.of(SurroundingsReader.rings(List.of(kilometres)).getFirst())
                : Optional.empty();
    }
}
