package id.tanggap.situation;

import id.tanggap.incident.AttachedCounts;
import id.tanggap.incident.Incident;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is known of an incident at a moment, as far as a viewer may see it.
///
/// @param surroundings null while nobody has said where the incident is
public record IncidentPicture(
        Incident incident, @Nullable Surroundings surroundings, AttachedCounts tickets, Instant at) {}
