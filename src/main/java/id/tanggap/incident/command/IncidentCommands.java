package id.tanggap.incident.command;

import id.tanggap.access.Viewer;
import id.tanggap.incident.Incident;
import id.tanggap.incident.IncidentCode;
import id.tanggap.incident.IncidentFacts;
import id.tanggap.incident.IncidentLogEntry.Kind;
import id.tanggap.incident.IncidentOrigin;
import id.tanggap.incident.IncidentResult;
import id.tanggap.incident.IncidentState;
import id.tanggap.incident.IncidentTransition;
import id.tanggap.incident.history.FactChanges;
import id.tanggap.incident.store.IncidentLog;
import id.tanggap.incident.store.IncidentStore;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a duty officer does with an incident. Each command is one transaction: the incident and its log together.
@Service
public class IncidentCommands {

    private static final int LONGEST_TEXT = 5_000;

    private final IncidentStore store;
    private final IncidentLog log;
    private final Clock clock;

    IncidentCommands(IncidentStore store, IncidentLog log, Clock clock) {
        this.store = store;
        this.log = log;
        this.clock = clock;
    }

    /// Opens an incident; its author leads it unless the facts name somebody.
    @Transactional
    public IncidentResult open(IncidentFacts facts, Viewer by) {
        return objection(by).or(() -> objection(facts)).orElseGet(() -> {
            var led = facts.lead() == null ? facts.ledBy(by.userId()) : facts;
            var now = clock.instant();
            var incident = store.add(led, IncidentState.OPEN, IncidentOrigin.PERSON, now);
            log.add(incident.id(), new IncidentLog.Entry(Kind.OPENED), by, now);
            return new IncidentResult.Done(incident.code());
        });
    }

    /// Replaces the facts; the log keeps what they were.
    ///
    /// @param version that the author saw; refused if somebody changed the incident since
    @Transactional
    public IncidentResult edit(IncidentCode code, IncidentFacts facts, long version, Viewer by) {
        return objection(by)
                .or(() -> objection(facts))
                .orElseGet(() -> with(code, incident -> {
                    if (incident.version() != version) {
                        return IncidentResult.Declined.because("refused.incident.changed");
                    }
                    if (incident.origin().exercise() != null && !facts.exercise()) {
                        return IncidentResult.Declined.because("refused.incident.exercise");
                    }
                    var changes = FactChanges.between(incident.facts(), facts);
                    if (!changes.isEmpty()) {
                        var now = clock.instant();
                        store.save(incident, facts, now);
                        log.add(incident.id(), new IncidentLog.Entry(Kind.EDITED, changes), by, now);
                    }
                    return new IncidentResult.Done(code);
                }));
    }

    /// Changes the state.
    ///
    /// @param reason why; may be empty where the transition needs none
    @Transactional
    public IncidentResult move(IncidentCode code, IncidentTransition transition, String reason, Viewer by) {
        return objection(by)
                .orElseGet(() -> with(code, incident -> {
                    if (!transition.startsFrom(incident.state())) {
                        return IncidentResult.Declined.because(
                                "refused.incident.state." + incident.state().code());
                    }
                    if (transition.needsReason() && reason.isBlank()) {
                        return IncidentResult.Declined.because("refused.incident.reason");
                    }
                    return moved(incident, transition, reason.strip(), by);
                }));
    }

    private IncidentResult moved(Incident incident, IncidentTransition transition, String reason, Viewer by) {
        var now = clock.instant();
        var moved = store.move(incident, transition.to(), now);
        if (moved.isOpen() && moved.facts().lead() == null) {
            store.save(moved, moved.facts().ledBy(by.userId()), now);
        }
        var data = reason.isEmpty() ? Map.<String, String>of() : Map.of("reason", reason);
        log.add(incident.id(), new IncidentLog.Entry(kind(transition), data), by, now);
        return new IncidentResult.Done(incident.code());
    }

    private static Kind kind(IncidentTransition transition) {
        return switch (transition) {
            case CONFIRM -> Kind.CONFIRMED;
            case DISMISS -> Kind.DISMISSED;
            case CLOSE -> Kind.CLOSED;
            case REOPEN -> Kind.REOPENED;
        };
    }

    /// Writes a line into the log; everybody who changes tickets may.
    @Transactional
    public IncidentResult note(IncidentCode code, String text, Viewer by) {
        if (!by.role().changesTickets()) {
            return IncidentResult.Declined.because("refused.incident.role");
        }
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            return IncidentResult.Declined.because("refused.incident.text", Integer.toString(LONGEST_TEXT));
        }
        return store.share(code)
                .<IncidentResult>map(incident -> {
                    log.add(
                            incident.id(),
                            new IncidentLog.Entry(Kind.NOTED, Map.of("text", text.strip())),
                            by,
                            clock.instant());
                    store.notifyOf(incident.id());
                    return new IncidentResult.Done(code);
                })
                .orElseGet(() -> unknown(code));
    }

    private interface Step {
        IncidentResult take(Incident incident);
    }

    private IncidentResult with(IncidentCode code, Step step) {
        return store.lock(code).map(step::take).orElseGet(() -> unknown(code));
    }

    private static IncidentResult unknown(IncidentCode code) {
        return IncidentResult.Declined.because("refused.incident.unknown", code.value());
    }

    private static Optional<IncidentResult> objection(Viewer by) {
        return by.role().opensIncidents()
                ? Optional.empty()
                : Optional.of(IncidentResult.Declined.because("refused.incident.role"));
    }

    private static Optional<IncidentResult> objection(IncidentFacts facts) {
        return facts.places().isEmpty() && facts.areas().isEmpty()
                ? Optional.of(IncidentResult.Declined.because("refused.incident.nowhere"))
                : Optional.empty();
    }
}
