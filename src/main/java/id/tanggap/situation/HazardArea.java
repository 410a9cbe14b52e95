package id.tanggap.situation;

import id.tanggap.incident.Incident;
import id.tanggap.incident.IncidentArea;
import id.tanggap.region.GeoPoint;
import id.tanggap.resource.site.Site;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where an incident is dangerous, and since when.
///
/// @param exercise whose sites and people are around it; null for the real ones
record HazardArea(
        List<IncidentArea> parts, Instant since, @Nullable Long exercise) {

    static final HazardArea NONE = new HazardArea(List.of(), Instant.EPOCH, null);

    static HazardArea of(Incident incident) {
        return new HazardArea(
                incident.facts().areas(),
                incident.facts().startedAt(),
                incident.origin().exercise());
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
