package id.tanggap.incident.history;

import id.tanggap.incident.IncidentArea;
import id.tanggap.incident.IncidentCode;
import id.tanggap.incident.IncidentLogEntry;
import id.tanggap.region.RegionCode;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// An incident as it was at a past time.
///
/// @param facts by field as the log names them (`name`, `type`, `phase`, `declaration`, `places` …), each as text
/// @param log the entries by then, oldest first
/// @param tickets ids of the tickets that belonged to it, ascending
public record PastIncident(
        long id,
        IncidentCode code,
        Instant at,
        Map<String, String> facts,
        List<IncidentLogEntry> log,
        List<Long> tickets) {

    public PastIncident {
        facts = Map.copyOf(facts);
        log = List.copyOf(log);
        tickets = List.copyOf(tickets);
    }

    /// @return empty for a field that had no value
    public String fact(String field) {
        return Objects.requireNonNullElse(facts.get(field), "");
    }

    /// Its circles and polygons.
    public List<IncidentArea> areas() {
        return FactChanges.areas(fact("area"));
    }

    public List<RegionCode> places() {
        return Arrays.stream(fact("places").split(", "))
                .filter(code -> !code.isEmpty())
                .map(RegionCode::new)
                .toList();
    }
}
