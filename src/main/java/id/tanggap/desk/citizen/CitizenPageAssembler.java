package id.tanggap.desk.citizen;

import id.tanggap.access.Viewer;
import id.tanggap.desk.phone.CitizenCallHistory;
import id.tanggap.reporter.CitizenRecords;
import id.tanggap.reporter.ContactPoint;
import id.tanggap.reporter.SamePersonLinks;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.ticket.privacy.CitizenTicketHistory;
import id.tanggap.ticket.view.TicketReader;
import id.tanggap.web.wording.PageReader;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the page of a citizen's record: about fifteen SQL statements, each by an index; their cost grows only with
/// this citizen's tickets.
@Component
record CitizenPageAssembler(
        CitizenRecords records,
        SamePersonLinks same,
        CitizenTicketHistory traces,
        TicketReader tickets,
        CitizenCallHistory calls,
        DuplicateRecordFinder likenesses) {

    private static final int PAGE = 20;

    /// Whether the viewer may open a record: they must see a ticket of this record; a ticket of a linked record is not
    /// enough.
    boolean opens(long id, Viewer viewer) {
        return traces.visibleReporters(List.of(id), viewer).contains(id);
    }

    /// @param before id of the last ticket of the page before; null for the first page
    /// @return empty if there is no such record for this viewer
    Optional<CitizenPage> of(long id, @Nullable Long before, PageReader reader) {
        return records.find(id)
                .filter(person -> opens(id, reader.viewer()))
                .map(person -> page(person, before, reader));
    }

    private CitizenPage page(CitizenRecords.Person person, @Nullable Long before, PageReader reader) {
        var group = group(person.id(), reader.viewer());
        var points = records.points(group);
        var found = tickets.ofReporters(group, before, reader.viewer(), PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        return new CitizenPage(
                person.id(),
                CitizenFormatter.name(person.name(), reader),
                reader.full(person.since()),
                traces.language(group, reader.viewer())
                        .map(code -> reader.text("citizen.language." + code))
                        .orElse(""),
                points(points, group, reader),
                shown.stream().map(ticket -> ticket(ticket, reader)).toList(),
                found.size() > PAGE ? shown.getLast().id() : null,
                calls.of(numbers(points), reader),
                duplicates(person, group, reader));
    }

    private CitizenPage.Duplicates duplicates(CitizenRecords.Person person, SortedSet<Long> group, PageReader reader) {
        var alike = likenesses.of(person, group, reader.viewer()).stream()
                .map(like -> CitizenFormatter.candidate(
                        like, records.points(List.of(like.person().id())), reader))
                .toList();
        var links = links(person.id(), reader);
        return new CitizenPage.Duplicates(alike, links, reader.viewer().answersCalls());
    }

    /// The records of the same person that the viewer may open.
    private SortedSet<Long> group(long id, Viewer viewer) {
        return new TreeSet<>(traces.visibleReporters(same.group(id), viewer));
    }

    private List<CitizenPage.Link> links(long id, PageReader reader) {
        var links = same.links(id);
        var seen = traces.visibleReporters(
                links.stream().map(SamePersonLinks.Link::other).toList(), reader.viewer());
        return links.stream()
                .filter(link -> seen.contains(link.other()))
                .map(link -> CitizenFormatter.link(link, reader))
                .toList();
    }

    private List<CitizenPage.Point> points(
            List<CitizenRecords.Point> points, SortedSet<Long> group, PageReader reader) {
        var proofs = traces.proofs(group, reader.viewer());
        var first = calls.first(numbers(points), reader);
        return points.stream()
                .map(point -> {
                    var ticket = proofs.get(point.id());
                    var call = first.get(point.point().value());
                    return ticket != null || call == null
                            ? CitizenFormatter.point(point, ticket, reader)
                            : CitizenFormatter.point(point, call, reader);
                })
                .toList();
    }

    /// Telephone numbers that are not shared by several people.
    private static List<String> numbers(Collection<CitizenRecords.Point> points) {
        return points.stream()
                .filter(point -> point.point().kind() == ContactPoint.Kind.PHONE && !point.shared())
                .map(point -> point.point().value())
                .toList();
    }

    private CitizenPage.Ticket ticket(TicketSummary ticket, PageReader reader) {
        return new CitizenPage.Ticket(
                ticket.number().digits(),
                ticket.number().grouped(),
                ticket.subject(),
                CitizenFormatter.icon(ticket.channel()),
                reader.textOr("channel." + ticket.channel(), ticket.channel()),
                reader.text("state." + ticket.state().code()),
                reader.brief(ticket.times().createdAt()));
    }
}
