package id.tanggap.situation;

import id.tanggap.access.Viewer;
import id.tanggap.incident.Incident;
import id.tanggap.incident.view.Incidents;
import java.time.Clock;
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
        var centre = incident.centre();
        return new IncidentPicture(
                incident,
                centre == null ? null : surroundings.around(centre, SurroundingsReader.RINGS, HazardArea.of(incident)),
                incidents.attachedCounts(incident, viewer),
                clock.instant());
    }
}
