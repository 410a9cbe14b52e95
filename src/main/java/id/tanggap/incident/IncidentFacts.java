package id.tanggap.incident;

import id.tanggap.region.RegionCode;
import id.tanggap.taxonomy.Urgency;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person can write and correct about an incident.
///
/// @param type code of `IncidentTypes`
/// @param urgency that attached tickets inherit: `DARURAT` or `TINGGI`
/// @param lead account of the person who leads it; null while nobody does
/// @param exercise it is only practised
public record IncidentFacts(
        String name,
        String type,
        IncidentPhase phase,
        Urgency urgency,
        Instant startedAt,
        @Nullable Long lead,
        Declaration declaration,
        boolean exercise,
        List<RegionCode> places,
        List<IncidentArea> areas) {

    public IncidentFacts {
        if (name.isBlank() || name.length() > 200) {
            throw new IllegalArgumentException("An incident has a name of at most 200 characters");
        }
        if (urgency != Urgency.DARURAT && urgency != Urgency.TINGGI) {
            throw new IllegalArgumentException("An incident is darurat or tinggi, not " + urgency);
        }
        places = places.stream().distinct().sorted().toList();
        areas = List.copyOf(areas);
    }

    /// Whether a place lies in one of the incident's, or contains one of them.
    public boolean concerns(RegionCode place) {
        return places.stream().anyMatch(own -> own.contains(place) || place.contains(own));
    }

    public IncidentFacts named(String other) {
        return new IncidentFacts(other, type, phase, urgency, startedAt, lead, declaration, exercise, places, areas);
    }

    public IncidentFacts ledBy(@Nullable Long person) {
        return new IncidentFacts(name, type, phase, urgency, startedAt, person, declaration, exercise, places, areas);
    }

    public IncidentFacts in(IncidentPhase other) {
        return new IncidentFacts(name, type, other, urgency, startedAt, lead, declaration, exercise, places, areas);
    }

    public IncidentFacts at(List<RegionCode> otherPlaces, List<IncidentArea> otherAreas) {
        return new IncidentFacts(
                name, type, phase, urgency, startedAt, lead, declaration, exercise, otherPlaces, otherAreas);
    }
}
