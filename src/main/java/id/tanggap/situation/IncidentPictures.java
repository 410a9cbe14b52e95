package id.tanggap.situation;

import id.tanggap.access.Viewer;
import id.tanggap.incident.Incident;
import id.tanggap.incident.view.Incidents;
import id.tanggap.region.GeoPoint;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// Makes the picture of an incident.
@Service
public class IncidentPictures {

    private final Incidents incidents;
    private final SurroundingsReader surroundings;
    private final Clock clock;

    IncidentPictures(Incidents incidents, SurroundingsReader surroundings, Clock clock) {
        this.incidents = incidents;
        this.surroundings = surroundings;
        this.clock = clock;
    }

    public IncidentPicture of(Incident incident, Viewer viewer) {
        return of(incident, viewer, surroundings::around);
    }

    /// What a map of it shows: its surroundings have no stock.
    public IncidentPicture ofMap(Incident incident, Viewer viewer) {
        return of(incident, viewer, surroundings::points);
    }

    /// Ids of the sites in the hazard area that nobody has confirmed since the incident began.
    public Set<Long> uncounted(Incident incident) {
        var centre = incident.centre();
        return centre == null
                ? Set.of()
                : surroundings.sites(centre, SurroundingsReader.RINGS, HazardArea.of(incident)).uncounted().stream()
                        .map(near -> near.site().id())
                        .collect(Collectors.toUnmodifiableSet());
    }

    private interface Reading {
        Surroundings read(GeoPoint centre, List<Integer> rings, HazardArea hazard);
    }

    private IncidentPicture of(Incident incident, Viewer viewer, Reading reading) {
        var centre = incident.centre();
        return new IncidentPicture(
                incident,
                centre == null ? null : reading.read(centre, SurroundingsReader.RINGS, HazardArea.of(incident)),
                incidents.attachedCounts(incident, viewer),
                clock.instant());
    }
}
