package id.tanggap.resource.person;

import id.tanggap.access.Viewer;
import id.tanggap.platform.code.IndonesianZone;
import id.tanggap.region.Gazetteer;
import id.tanggap.region.Region;
import id.tanggap.reply.RosterTexts;
import id.tanggap.reply.gate.SendDecision;
import id.tanggap.reporter.ContactPoint;
import id.tanggap.resource.ResourcePolicy;
import id.tanggap.resource.ResourceResult;
import id.tanggap.resource.history.ResourceEditor;
import id.tanggap.resource.history.ResourceHistory;
import id.tanggap.table.TableValues;
import id.tanggap.taxonomy.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Asks people by text "Masih siap? Balas SIAP atau TIDAK BISA", and takes their answers.
///
/// Only who agreed to texts is asked, at most once a week. An answer counts for a week after the question, from the
/// number that was asked; the same words from anybody else are a citizen's text.
@Service
public class ReadinessChecks {

    /// Between two questions to the same person, and how long an answer counts.
    public static final Duration A_WEEK = Duration.ofDays(7);

    private static final Set<String> READY = Set.of("siap", "siap bertugas", "ya siap", "masih siap");
    private static final Set<String> NOT_READY =
            Set.of("tidak bisa", "tdk bisa", "gak bisa", "ga bisa", "tidak siap", "tdk siap", "belum bisa");

    private final PersonStore store;
    private final PersonEditor editor;
    private final ResourceHistory history;
    private final RosterTexts texts;
    private final People people;
    private final Gazetteer gazetteer;
    private final Clock clock;

    ReadinessChecks(
            PersonStore store,
            PersonEditor editor,
            ResourceHistory history,
            RosterTexts texts,
            People people,
            Gazetteer gazetteer,
            Clock clock) {
        this.store = store;
        this.editor = editor;
        this.history = history;
        this.texts = texts;
        this.people = people;
        this.gazetteer = gazetteer;
        this.clock = clock;
    }

    /// Why a person cannot be asked now; empty if they can.
    public static Optional<Reason> objection(Person person, Instant now) {
        if (person.about().keys().phone() == null || person.about().left()) {
            return Optional.of(Reason.of("reason.resource.no-number"));
        }
        if (person.about().consentAt() == null) {
            return Optional.of(Reason.of("reason.resource.no-consent"));
        }
        return wasAsked(person, now) ? Optional.of(Reason.of("reason.resource.asked-lately")) : Optional.empty();
    }

    private static boolean wasAsked(Person person, Instant now) {
        var asked = person.askedAt();
        return asked != null && asked.isAfter(now.minus(A_WEEK));
    }

    /// Somebody on a page wants this person asked.
    @Transactional
    public ResourceResult ask(long id, Viewer by) {
        var person = store.locked(id).orElse(null);
        return person != null && ResourcePolicy.changes(by, person.balai())
                ? ask(person, ResourceEditor.onPage(by))
                : ResourceResult.Refused.because("reason.resource.not-yours");
    }

    /// The worker asks one person whom nobody confirmed for long; nothing happens if they cannot be asked any more.
    @Transactional
    ResourceResult ask(long id) {
        return store.locked(id)
                .map(person -> ask(person, new ResourceEditor("Tanggap", null, ResourceEditor.Way.PROGRAM)))
                .orElseGet(() -> ResourceResult.Refused.because("reason.resource.no-number"));
    }

    private ResourceResult ask(Person person, ResourceEditor by) {
        var now = clock.instant();
        var objection = objection(person, now);
        if (objection.isPresent()) {
            return new ResourceResult.Refused(objection.get());
        }
        var phone = new ContactPoint(
                ContactPoint.Kind.PHONE,
                Optional.ofNullable(person.about().keys().phone()).orElseThrow());
        var decision = texts.ask("ask-ready", phone, zone(person));
        if (decision.isEmpty()) {
            return ResourceResult.Refused.because("reason.resource.no-channel");
        }
        store.asked(person.id(), now);
        history.record(ResourceHistory.Of.person(person.id()), by, Map.of(), Map.of("asked", now.toString()));
        return decision.get() instanceof SendDecision.Suppressed suppressed
                ? new ResourceResult.Refused(Reason.of(
                        "reason.resource.not-sent", suppressed.reason().code()))
                : new ResourceResult.Saved(person.id());
    }

    private ZoneId zone(Person person) {
        return gazetteer.find(person.about().home().kabkota()).map(Region::zone).orElse(IndonesianZone.NATIONAL);
    }

    /// What a text answers to our question: true for ready, false for not; empty if it is no answer, or if this number
    /// was not asked in the last week.
    public Optional<Boolean> answerIn(String text, ContactPoint sender) {
        var words = TableValues.plain(text);
        var ready = READY.contains(words);
        if (!ready && !NOT_READY.contains(words)) {
            return Optional.empty();
        }
        return people.byPhone(sender.value())
                .filter(person -> wasAsked(person, clock.instant()))
                .map(person -> ready);
    }

    /// Takes the answer; part of the caller's transaction. Whoever is ready is no longer away; whoever is not, is.
    /// Both have confirmed that they are there.
    public void answered(boolean ready, ContactPoint sender) {
        store.lockedByPhone(sender.value()).ifPresent(person -> {
            var by = new ResourceEditor(person.about().name(), null, ResourceEditor.Way.TEXT);
            var before = person.about();
            var after = before.with(availability(ready, person));
            store.update(person.id(), after, clock.instant());
            history.record(
                    ResourceHistory.Of.person(person.id()),
                    by,
                    PersonFields.values(before),
                    PersonFields.values(after));
            editor.confirmed(person, before.name(), by);
        });
    }

    private Availability availability(boolean ready, Person person) {
        var now = person.availability(clock.instant());
        if (!ready) {
            return new Availability(Availability.State.AWAY, null, null);
        }
        return now.state() == Availability.State.AWAY
                ? Availability.UNKNOWN
                : person.about().availability();
    }
}
