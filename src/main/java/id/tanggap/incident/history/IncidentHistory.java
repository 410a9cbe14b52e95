package id.tanggap.incident.history;

import id.tanggap.incident.Incident;
import id.tanggap.incident.IncidentCode;
import id.tanggap.incident.IncidentLogEntry;
import id.tanggap.incident.store.IncidentLog;
import id.tanggap.incident.store.IncidentReader;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/// Tells what an incident was at a past time, from its log, which only grows.
///
/// Reads as it is told: who may see an incident and its tickets is for the caller to check.
@Service
public class IncidentHistory {

    private final IncidentReader incidents;
    private final IncidentLog log;
    private final JdbcClient jdbc;

    IncidentHistory(IncidentReader incidents, IncidentLog log, JdbcClient jdbc) {
        this.incidents = incidents;
        this.log = log;
        this.jdbc = jdbc;
    }

    /// Outside of Spring, for commands.
    public static IncidentHistory of(JdbcClient jdbc, JsonMapper json) {
        return new IncidentHistory(new IncidentReader(jdbc, json), new IncidentLog(jdbc, json), jdbc);
    }

    /// @return empty if no incident has this code, or it was not known yet
    public Optional<PastIncident> at(IncidentCode code, Instant at) {
        return incidents.find(code).flatMap(incident -> at(incident, at));
    }

    private Optional<PastIncident> at(Incident incident, Instant at) {
        return incident.createdAt().isAfter(at) ? Optional.empty() : Optional.of(past(incident, at));
    }

    private PastIncident past(Incident incident, Instant at) {
        var all = log.entries(incident.id(), Long.MAX_VALUE, Integer.MAX_VALUE).reversed();
        return new PastIncident(
                incident.id(),
                incident.code(),
                at,
                facts(incident, all, at),
                all.stream().filter(entry -> !entry.at().isAfter(at)).toList(),
                tickets(incident.id(), at));
    }

    /// The facts of today with every later edit taken back, the newest first.
    private static Map<String, String> facts(Incident incident, List<IncidentLogEntry> log, Instant at) {
        var facts = new LinkedHashMap<>(FactChanges.texts(incident.facts()));
        log.reversed().stream()
                .takeWhile(entry -> entry.at().isAfter(at))
                .filter(entry -> entry.kind() == IncidentLogEntry.Kind.EDITED)
                .forEach(entry -> takeBack(entry, facts));
        return facts;
    }

    private static void takeBack(IncidentLogEntry edit, Map<String, String> facts) {
        edit.data().forEach((field, values) -> {
            if (values instanceof List<?> both && both.size() == 2) {
                facts.put(field, Objects.toString(both.getFirst(), ""));
            }
        });
    }

    private List<Long> tickets(long incidentId, Instant at) {
        return jdbc.sql("""
                        select ticket_id from incident_ticket_time
                        where incident_id = :incident and attached_at <= :at
                          and (detached_at is null or detached_at > :at)
                        order by ticket_id
                        """)
                .param("incident", incidentId)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .list();
    }
}
