package id.tanggap.resource.person;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.resource.ResourcePolicy;
import id.tanggap.resource.history.ResourceEditor;
import id.tanggap.resource.site.SiteCode;
import id.tanggap.table.RowReader;
import id.tanggap.table.RowResult;
import id.tanggap.table.RowTarget;
import id.tanggap.table.TableField;
import id.tanggap.table.TableKind;
import id.tanggap.table.TableRow;
import id.tanggap.taxonomy.Reason;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Imports rosters. A person is found again by their employee number, their national number or their phone; a row
/// whose keys belong to two people is wrong.
@Component
class PersonTable implements TableKind {

    private final PersonStore store;
    private final PersonReader people;

    PersonTable(PersonStore store, PersonReader people) {
        this.store = store;
        this.people = people;
    }

    @Override
    public String code() {
        return "people";
    }

    @Override
    public List<TableField> fields() {
        return PersonFields.ALL;
    }

    @Override
    public RowTarget target(Viewer viewer) {
        return new Target(viewer);
    }

    private static Stream<String> texts(PersonKeys keys) {
        return Stream.of(
                        key("phone:", keys.phone()),
                        key("number:", keys.employeeNumber()),
                        key("nik:", keys.nikDigest()))
                .flatMap(Optional::stream);
    }

    private static Optional<String> key(String kind, @Nullable String value) {
        return Optional.ofNullable(value).map(kind::concat);
    }

    private final class Target implements RowTarget {

        private final Viewer viewer;
        private final Map<String, Integer> seen = new HashMap<>();
        private Map<String, Person> known = Map.of();
        private Map<SiteCode, Long> sites = Map.of();

        Target(Viewer viewer) {
            this.viewer = viewer;
        }

        @Override
        public List<RowResult> take(List<TableRow> rows, boolean write) {
            var mine = rows.stream().map(this::withOwnBalai).toList();
            known = new HashMap<>();
            for (var person : store.byKeys(mine.stream().map(people::keys).toList(), write)) {
                texts(person.about().keys()).forEach(key -> known.put(key, person));
            }
            sites = store.sites(mine.stream()
                    .flatMap(row -> SiteCode.read(row.cell("site")).stream())
                    .collect(Collectors.toSet()));
            return mine.stream().map(row -> taken(row, write)).toList();
        }

        /// Staff of a balai need no column for it.
        private TableRow withOwnBalai(TableRow row) {
            var own = viewer.balai();
            return viewer.role() == Role.BALAI && own != null && !row.has("balai") ? row.with("balai", own) : row;
        }

        private RowResult taken(TableRow row, boolean write) {
            var reader = new RowReader(row);
            var same = matches(people.keys(row));
            if (same.size() > 1) {
                reader.problem("phone", Reason.of("reason.resource.two-people"));
                return RowResult.bad(row, reader.problems());
            }
            var person = same.stream().findFirst();
            var draft = people.read(row, person.map(Person::about), reader);
            draft.ifPresent(read -> check(read, person, row, reader));
            return draft.isEmpty() || !reader.isGood()
                    ? RowResult.bad(row, reader.problems())
                    : RowResult.of(row, apply(person, draft.get(), write));
        }

        private Set<Person> matches(PersonKeys keys) {
            return texts(keys).map(known::get).filter(Objects::nonNull).collect(Collectors.toCollection(HashSet::new));
        }

        private void check(PersonDraft read, Optional<Person> person, TableRow row, RowReader reader) {
            texts(read.keys()).forEach(key -> {
                var earlier = seen.putIfAbsent(key, row.number());
                if (earlier != null && earlier != row.number() && reader.isGood()) {
                    reader.problem("phone", Reason.of("reason.table.repeated", Integer.toString(earlier)));
                }
            });
            var site = read.base().site();
            if (site != null && row.has("site") && !sites.containsKey(site)) {
                reader.problem("site", Reason.of("reason.resource.no-site", site.value()));
            }
            var wasTheirs = person.map(old -> ResourcePolicy.changes(viewer, old.balai()))
                    .orElse(true);
            if (!wasTheirs || !ResourcePolicy.changes(viewer, read.base().balai())) {
                reader.problem("balai", Reason.of("reason.resource.not-yours"));
            }
        }

        private RowResult.Effect apply(Optional<Person> person, PersonDraft draft, boolean write) {
            if (person.isPresent() && person.get().about().equals(draft)) {
                return RowResult.Effect.SAME;
            }
            if (write) {
                store.write(person, draft, ResourceEditor.byImport(viewer));
            }
            return person.isPresent() ? RowResult.Effect.CHANGED : RowResult.Effect.NEW;
        }
    }
}
