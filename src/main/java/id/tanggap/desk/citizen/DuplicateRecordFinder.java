package id.tanggap.desk.citizen;

import id.tanggap.access.Viewer;
import id.tanggap.reporter.CitizenRecords;
import id.tanggap.reporter.SamePersonLinks;
import id.tanggap.reporter.SamePersonLinks.Ground;
import id.tanggap.ticket.privacy.CitizenTicketHistory;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Finds other records that may be the same person: they claimed one another's contact point, have the same NIK, or
/// the same name at the same place. Uses only tickets that the viewer may see and records that they may open, and
/// leaves out pairs that somebody has decided already. It only suggests.
@Component
record DuplicateRecordFinder(CitizenRecords records, CitizenTicketHistory traces, SamePersonLinks same) {

    private static final int SHOWN = 10;

    /// Another record, and the reasons why it may be the same person.
    record Candidate(CitizenRecords.Person person, Set<Ground> grounds) {}

    List<Candidate> of(CitizenRecords.Person person, SortedSet<Long> group, Viewer viewer) {
        var found = new TreeMap<Long, Set<Ground>>();
        add(found, records.claiming(group), Ground.CONTACT);
        add(found, traces.sameNik(group, viewer), Ground.NIK);
        add(found, namesakesAtSamePlace(person, group, viewer), Ground.NAME);
        found.keySet().removeAll(group);
        found.keySet().removeAll(decided(person.id()));
        return records.all(traces.visibleReporters(found.keySet(), viewer)).stream()
                .limit(SHOWN)
                .map(other -> new Candidate(other, Set.copyOf(found.getOrDefault(other.id(), Set.of()))))
                .toList();
    }

    private Collection<Long> namesakesAtSamePlace(CitizenRecords.Person person, SortedSet<Long> group, Viewer viewer) {
        if (person.name() == null) {
            return List.of();
        }
        var others = records.namesakes(person.name()).stream()
                .filter(other -> !group.contains(other))
                .toList();
        return others.isEmpty()
                ? List.of()
                : traces.livingAt(others, traces.places(group, viewer), viewer).keySet();
    }

    private Set<Long> decided(long reporter) {
        return same.links(reporter).stream()
                .filter(link -> link.undoneAt() == null)
                .map(SamePersonLinks.Link::other)
                .collect(Collectors.toSet());
    }

    private static void add(Map<Long, Set<Ground>> found, Collection<Long> others, Ground ground) {
        others.forEach(other ->
                found.computeIfAbsent(other, id -> EnumSet.noneOf(Ground.class)).add(ground));
    }
}
