package id.tanggap.resource.person;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.resource.ResourcePolicy;
import id.tanggap.resource.ResourceResult;
import id.tanggap.resource.history.ResourceEditor;
import id.tanggap.resource.history.ResourceHistory;
import id.tanggap.table.RowReader;
import id.tanggap.table.TableRow;
import id.tanggap.taxonomy.Reason;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Adds, changes and confirms people from pages. Each is one transaction with its history.
@Service
public class PersonEditor {

    private final PersonStore store;
    private final PersonReader people;
    private final ResourceHistory history;
    private final Clock clock;

    PersonEditor(PersonStore store, PersonReader people, ResourceHistory history, Clock clock) {
        this.store = store;
        this.people = people;
        this.history = history;
        this.clock = clock;
    }

    /// A new person.
    ///
    /// @param form all fields by their codes
    @Transactional
    public ResourceResult add(Map<String, String> form, Viewer by) {
        return save(Optional.empty(), form, by);
    }

    /// Changes a person to what the form says. The national number stays unless the form has one; the phone stays if
    /// the form has it masked.
    ///
    /// @param seen the last change that the form knew of: a form that is older than the person is refused
    @Transactional
    public ResourceResult change(long id, long seen, Map<String, String> form, Viewer by) {
        var person = store.locked(id);
        if (person.filter(old -> ResourcePolicy.changes(by, old.balai())).isEmpty()) {
            return ResourceResult.Refused.because("reason.resource.not-yours");
        }
        return history.last(ResourceHistory.Of.person(id)) == seen
                ? save(person, form, by)
                : ResourceResult.Refused.because("reason.resource.changed-meanwhile");
    }

    private ResourceResult save(Optional<Person> before, Map<String, String> form, Viewer by) {
        var row = withOwnBalai(new TableRow(0, form), by);
        var reader = new RowReader(row);
        var draft = read(row, before.map(Person::about), reader);
        if (draft.isEmpty()) {
            return new ResourceResult.Wrong(reader.problems());
        }
        if (!ResourcePolicy.changes(by, draft.get().base().balai())) {
            return ResourceResult.Refused.because("reason.resource.not-yours");
        }
        if (!others(draft.get(), before.map(Person::id).orElse(0L)).isEmpty()) {
            return ResourceResult.Refused.because("reason.resource.key-taken");
        }
        return new ResourceResult.Saved(store.write(before, draft.get(), ResourceEditor.onPage(by)));
    }

    /// A form says everything but the keys: an empty cell empties, a missing national number or phone stays.
    private Optional<PersonDraft> read(TableRow row, Optional<PersonDraft> before, RowReader reader) {
        var kept = before.map(person -> new PersonDraft(
                person.name(),
                person.kind(),
                new PersonBase(null, null),
                person.home(),
                person.keys(),
                Skills.NONE,
                Availability.UNKNOWN,
                row.has("consent") ? person.consentAt() : null,
                false));
        var draft = people.read(row, kept, reader);
        draft.map(person -> person.base().site())
                .filter(site -> !store.sites(Set.of(site)).containsKey(site))
                .ifPresent(site -> reader.problem("site", Reason.of("reason.resource.no-site", site.value())));
        return draft.filter(read -> reader.isGood());
    }

    private List<Person> others(PersonDraft draft, long id) {
        return store.byKeys(List.of(draft.keys()), false).stream()
                .filter(person -> person.id() != id)
                .toList();
    }

    private static TableRow withOwnBalai(TableRow row, Viewer by) {
        var own = by.balai();
        return by.role() == Role.BALAI && own != null ? row.with("balai", own) : row;
    }

    /// Somebody says that the row of this person is right.
    @Transactional
    public ResourceResult confirm(long id, Viewer by) {
        var person = store.locked(id).orElse(null);
        if (person == null || !ResourcePolicy.changes(by, person.balai())) {
            return ResourceResult.Refused.because("reason.resource.not-yours");
        }
        confirmed(person, by.name(), ResourceEditor.onPage(by));
        return new ResourceResult.Saved(id);
    }

    /// Part of the caller's transaction.
    void confirmed(Person person, String name, ResourceEditor by) {
        var now = clock.instant();
        store.confirm(person.id(), name, now);
        history.confirmed(ResourceHistory.Of.person(person.id()), by, person.confirmation(), now);
    }
}
