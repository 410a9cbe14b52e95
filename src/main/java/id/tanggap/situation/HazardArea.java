package id.tanggap.situation;

import id.tanggap.incident.Incident;
import id.tanggap.incident.IncidentArea;
import id.tanggap.region.GeoPoint;
import id.tanggap.resource.Site;
import java.time.Instant;
import java.util.List;

/// Where an incident is dangerous, and since when.
record HazardArea(List<IncidentArea> parts, Instant since) {

    static final HazardArea NONE = new HazardArea(List.of(), Instant.EPOCH);

    static HazardArea of(Incident incident) {
        return new HazardArea(incident.facts().areas(), incident.facts().startedAt());
    }

    boolean contains(GeoPoint point) {
        return parts.stream().anyMatch(part -> part.contains(point));
    }

    /// Whether somebody has said since the incident began that a site stands.
    boolean stands(Site site) {
        var confirmation = site.confirmation();
        return confirmation != null && !confirmation.at().isBefore(since);
    }
}
