package id.tanggap.incident;

import id.tanggap.region.GeoPoint;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An incident, or the proposal of one.
///
/// @param centre where a map shows it; null if neither a place nor an area is known
/// @param leadName of the person who leads it; null while nobody does
/// @param version counts the changes, from 1
public record Incident(
        long id,
        IncidentCode code,
        IncidentState state,
        IncidentFacts facts,
        IncidentOrigin origin,
        @Nullable GeoPoint centre,
        @Nullable String leadName,
        Instant createdAt,
        @Nullable Instant closedAt,
        long version) {

    public boolean isOpen() {
        return state == IncidentState.OPEN;
    }

    public boolean isProposed() {
        return state == IncidentState.PROPOSED;
    }
}
