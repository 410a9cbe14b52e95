package id.tanggap.incident.proposal;

import id.tanggap.hazard.HazardEvent;
import id.tanggap.hazard.HazardEvents;
import id.tanggap.incident.Incident;
import id.tanggap.incident.IncidentLogEntry.Kind;
import id.tanggap.incident.IncidentOrigin;
import id.tanggap.incident.IncidentState;
import id.tanggap.incident.store.IncidentLog;
import id.tanggap.incident.store.IncidentReader;
import id.tanggap.incident.store.IncidentStore;
import id.tanggap.incident.store.PlaceLine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Proposes an incident for each quake and each chain of alerts that should open one, once: a revision changes the
/// proposal, a cancellation marks it, and a person decides. What a person has confirmed is only told in the log.
///
/// A quake or alert inside an incident of the same type that began within a day belongs to that incident. Part of the
/// caller's transaction.
@Component
class HazardProposals {

    private static final Duration SAME = Duration.ofDays(1);
    /// What happened longer ago was known by other ways.
    private static final Duration OLDEST = Duration.ofDays(3);

    private final HazardEvents events;
    private final ProposalStore signals;
    private final IncidentReader incidents;
    private final IncidentStore store;
    private final IncidentLog log;
    private final Clock clock;

    HazardProposals(
            HazardEvents events,
            ProposalStore signals,
            IncidentReader incidents,
            IncidentStore store,
            IncidentLog log,
            Clock clock) {
        this.events = events;
        this.signals = signals;
        this.incidents = incidents;
        this.store = store;
        this.log = log;
        this.clock = clock;
    }

    private static ProposalStore.Signal signal(HazardEvent event) {
        return new ProposalStore.Signal(
                event.isQuake() ? "quake" : "alert", Long.toString(event.id()), Integer.toString(event.version()));
    }

    /// A hazard that should open an incident.
    void consider(HazardEvent event) {
        signals.lockHazards();
        var now = clock.instant();
        if (!event.holds(now)
                || event.at().isBefore(now.minus(OLDEST))
                || signals.known(signal(event)).isPresent()) {
            return;
        }
        var there = incidentOf(event);
        if (there.isPresent()) {
            signals.add(there.get().id(), signal(event), now);
            log.addBySystem(there.get().id(), revised(event), now);
            store.notifyOf(there.get().id());
            return;
        }
        var facts = HazardFacts.of(event, events.areas(event));
        if (facts.places().isEmpty() && facts.areas().isEmpty()) {
            return;
        }
        var source = event.isQuake() ? IncidentOrigin.Source.QUAKE : IncidentOrigin.Source.ALERT;
        var origin = new IncidentOrigin(source, HazardFacts.why(event), null, event.exercise());
        var proposal = store.add(facts, IncidentState.PROPOSED, origin, now);
        signals.add(proposal.id(), signal(event), now);
        log.addBySystem(proposal.id(), new IncidentLog.Entry(Kind.PROPOSED), now);
    }

    private Optional<Incident> incidentOf(HazardEvent event) {
        var type = HazardFacts.type(event);
        var places = event.places().stream()
                .flatMap(place -> PlaceLine.of(place.value()).stream())
                .distinct()
                .toList();
        return incidents.living(places, event.exercise()).stream()
                .filter(incident -> incident.facts().type().equals(type))
                .filter(incident -> Duration.between(incident.facts().startedAt(), event.at())
                                .abs()
                                .compareTo(SAME)
                        < 0)
                .findFirst();
    }

    private static IncidentLog.Entry revised(HazardEvent event) {
        return new IncidentLog.Entry(Kind.HAZARD_REVISED, Map.of("text", event.title(Locale.of("id"))));
    }

    /// What a living proposal or incident was told before may have changed.
    ///
    /// @param signal as it was told last
    void revise(ProposalStore.Signal signal, long incidentId) {
        signals.lockHazards();
        var found = events.find(Long.parseLong(signal.reference()));
        var incident = incidents.find(incidentId);
        if (found.isEmpty() || incident.isEmpty()) {
            return;
        }
        var event = found.get();
        var now = clock.instant();
        if (!Long.toString(event.id()).equals(signal.reference())) {
            signals.add(incidentId, signal(event), now); // joined into another event, which must not propose anew
        }
        if (signal.revision().equals(Integer.toString(event.version()))) {
            return;
        }
        signals.revise(new ProposalStore.Signal(signal.kind(), signal.reference(), Integer.toString(event.version())));
        tell(event, incident.get());
    }

    private void tell(HazardEvent event, Incident incident) {
        var now = clock.instant();
        if (!incident.isProposed()) {
            log.addBySystem(incident.id(), entry(event), now);
            store.notifyOf(incident.id());
            return;
        }
        if (!event.cancelled()) {
            var facts = HazardFacts.of(event, events.areas(event));
            store.save(
                    incident, incident.facts().at(facts.places(), facts.areas()).named(facts.name()), now);
        }
        var withdrawn = event.cancelled() ? Optional.of(now) : Optional.<Instant>empty();
        var origin = incident.origin();
        store.explain(
                incident,
                new IncidentOrigin(origin.source(), HazardFacts.why(event), withdrawn.orElse(null), origin.exercise()),
                now);
        log.addBySystem(incident.id(), entry(event), now);
    }

    private static IncidentLog.Entry entry(HazardEvent event) {
        return event.cancelled() ? new IncidentLog.Entry(Kind.HAZARD_WITHDRAWN) : revised(event);
    }
}
