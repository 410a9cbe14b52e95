package id.tanggap.incident.update;

import id.tanggap.access.Viewer;
import id.tanggap.incident.Incident;
import id.tanggap.incident.IncidentCode;
import id.tanggap.incident.IncidentLogEntry.Kind;
import id.tanggap.incident.IncidentResult;
import id.tanggap.incident.store.IncidentLog;
import id.tanggap.incident.store.IncidentStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// One message to all reporters of an incident, each on their own channel and once, however many tickets they have.
///
/// Sending writes down who gets it; a worker then hands each message to the outbox. The gate of `reply` decides about
/// each: who said STOP gets none, others wait for the morning, limits hold.
@Service
public class ReporterUpdates {

    /// The longest text, in characters.
    public static final int LONGEST = 1000;

    private final IncidentStore incidents;
    private final Recipients recipients;
    private final UpdateStore store;
    private final UpdateWorker worker;
    private final IncidentLog log;
    private final Clock clock;

    ReporterUpdates(
            IncidentStore incidents,
            Recipients recipients,
            UpdateStore store,
            UpdateWorker worker,
            IncidentLog log,
            Clock clock) {
        this.incidents = incidents;
        this.recipients = recipients;
        this.store = store;
        this.worker = worker;
        this.log = log;
        this.clock = clock;
    }

    /// Sends an update. The reporters are those of the tickets that its author may see.
    ///
    /// @param token made with the form: the same form sent again changes nothing
    @Transactional
    public IncidentResult send(IncidentCode code, UUID token, String text, Viewer by) {
        if (!by.role().opensIncidents() || by.userId() == null) {
            return IncidentResult.Declined.because("refused.incident.role");
        }
        if (text.isBlank() || text.strip().length() > LONGEST) {
            return IncidentResult.Declined.because("refused.incident.text", Integer.toString(LONGEST));
        }
        var incident = incidents.lock(code).filter(Incident::isOpen);
        return incident.map(found -> send(found, token, text.strip(), by))
                .orElseGet(() -> IncidentResult.Declined.because("refused.incident.not-open", code.value()));
    }

    private IncidentResult send(Incident incident, UUID token, String text, Viewer by) {
        if (store.isKnown(token)) {
            return new IncidentResult.Done(incident.code());
        }
        var to = recipients.of(incident, by);
        if (to.isEmpty()) {
            return IncidentResult.Declined.because("refused.incident.no-reporters");
        }
        var now = clock.instant();
        store.add(new UpdateStore.NewUpdate(incident.id(), token, text, now), to, by);
        log.add(
                incident.id(),
                new IncidentLog.Entry(Kind.UPDATE_SENT, Map.of("reporters", to.size(), "text", text)),
                by,
                now);
        incidents.notifyOf(incident.id());
        worker.wakeAfterCommit();
        return new IncidentResult.Done(incident.code());
    }

    /// An update and what became of it, as far as the viewer may see its tickets.
    public record Sent(long id, String text, String by, Instant at, UpdateProgress progress) {}

    /// Newest first.
    public List<Sent> of(Incident incident, Viewer viewer, int limit) {
        return store.updates(incident.id(), limit).stream()
                .map(one -> new Sent(one.id(), one.text(), one.by(), one.at(), store.progress(one.id(), viewer)))
                .toList();
    }
}
