package id.tanggap.hazard;

import id.tanggap.hazard.cap.CapChain;
import id.tanggap.hazard.cap.CapChains;
import id.tanggap.hazard.cap.CapIncidentRule;
import id.tanggap.hazard.cap.CapPlaces;
import id.tanggap.hazard.cap.CapProblem;
import id.tanggap.hazard.cap.CapReader;
import id.tanggap.hazard.cap.CapReading;
import id.tanggap.hazard.cap.message.CapAlert;
import id.tanggap.hazard.cap.message.CapInfo;
import id.tanggap.hazard.decision.IncidentDecision;
import id.tanggap.region.outline.Areas;
import id.tanggap.taxonomy.Reason;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads kept alerts into events. A chain's state is computed from all its messages each time one comes.
@Component
class AlertStore {

    private static final Set<String> OF_MACHINES = Set.of("Ack", "Error");

    private final JdbcClient jdbc;
    private final EventStore events;
    private final CapPlaces places;

    AlertStore(JdbcClient jdbc, EventStore events, Areas areas) {
        this.jdbc = jdbc;
        this.events = events;
        this.places = new CapPlaces(areas);
    }

    /// @param exercise that the alert was made for; null for a real one
    /// @return what is wrong with the document; one that breaks the standard makes no event
    List<Reason> read(long document, byte[] content, @Nullable Long exercise) {
        var reading = CapReader.read(content);
        reading.found()
                .filter(alert -> reading.valid() && !OF_MACHINES.contains(alert.msgType()))
                .ifPresent(alert -> place(document, alert, exercise));
        return reading.problems().stream().map(CapProblem::reason).toList();
    }

    private void place(long document, CapAlert alert, @Nullable Long exercise) {
        var joined = joined(alert);
        var event = joined.isEmpty() ? events.create("alert", exercise) : events.join(joined, "hazard_alert");
        insert(document, event, alert);
        chain(event).ifPresent(chain -> events.update(event, facts(chain, exercise)));
    }

    /// The events that this message belongs to, because they have it already in another language, refer to it, or are
    /// referred to by it. The same rule as in `CapChains`.
    private SortedSet<Long> joined(CapAlert alert) {
        var identifiers = new HashSet<>(referred(alert));
        identifiers.add(alert.id().identifier());
        return EventStore.sorted(jdbc.sql("""
                        select event_id from hazard_alert
                        where sender = :sender and status = :status and identifier in (:identifiers)
                        union
                        select a.event_id from hazard_reference r join hazard_alert a on a.id = r.alert_id
                        where r.sender = :sender and r.identifier in (:identifiers)
                          and a.sender = :sender and a.status = :status
                        """)
                .param("sender", alert.id().sender())
                .param("status", alert.status())
                .param("identifiers", identifiers)
                .query(Long.class)
                .list());
    }

    private static Set<String> referred(CapAlert alert) {
        var identifiers = new HashSet<String>();
        alert.references().stream()
                .filter(other -> other.sender().equals(alert.id().sender()))
                .forEach(other -> identifiers.add(other.identifier()));
        return identifiers;
    }

    private void insert(long document, long event, CapAlert alert) {
        var id = jdbc.sql("""
                        insert into hazard_alert (document_id, event_id, sender, identifier, status, sent_at)
                        values (:document, :event, :sender, :identifier, :status, :sent)
                        returning id
                        """)
                .param("document", document)
                .param("event", event)
                .param("sender", alert.id().sender())
                .param("identifier", alert.id().identifier())
                .param("status", alert.status())
                .param("sent", Timestamp.from(sent(alert)))
                .query(Long.class)
                .single();
        for (var identifier : referred(alert)) {
            jdbc.sql("insert into hazard_reference (alert_id, sender, identifier) values (:id, :sender, :identifier)")
                    .param("id", id)
                    .param("sender", alert.id().sender())
                    .param("identifier", identifier)
                    .update();
        }
    }

    /// The messages of an event, read again from their bytes; empty if it has none.
    Optional<CapChain> chain(long event) {
        var messages = jdbc.sql("""
                        select d.content from hazard_alert a join hazard_document d on d.id = a.document_id
                        where a.event_id = :event order by a.id
                        """).param("event", event).query((row, n) -> row.getBytes("content")).list().stream()
                .map(content -> CapReader.read(content).alert())
                .filter(Objects::nonNull)
                .toList();
        return CapChains.of(messages).stream().findFirst();
    }

    private EventFacts facts(CapChain chain, @Nullable Long exercise) {
        var alert = chain.current();
        var decision = chain.cancelled()
                ? IncidentDecision.no("alert-cancelled")
                : CapIncidentRule.decide(new CapReading(alert, List.of()), exercise == null ? "Actual" : "Exercise");
        var words = new TreeMap<String, String>();
        alert.infos().forEach(info -> words.putIfAbsent(language(info), headline(info)));
        return new EventFacts(chain.cancelled(), sent(alert), expires(alert), words, decision, places.of(alert), null);
    }

    private static String language(CapInfo info) {
        return info.languageOrDefault().split("-", 2)[0];
    }

    private static String headline(CapInfo info) {
        var headline = info.words().headline();
        return headline == null || headline.isBlank() ? info.classification().event() : headline;
    }

    private static Instant sent(CapAlert alert) {
        return alert.id().sent().instant().orElse(Instant.EPOCH);
    }

    /// The latest of its infos; null if one of them does not say.
    private static @Nullable Instant expires(CapAlert alert) {
        var times = alert.infos().stream().map(CapInfo::expires).toList();
        return times.stream().allMatch(Optional::isPresent)
                ? times.stream()
                        .flatMap(Optional::stream)
                        .max(Instant::compareTo)
                        .orElse(null)
                : null;
    }
}
