package id.tanggap.assignment;

import id.tanggap.access.Viewer;
import id.tanggap.assignment.PresentStaff.Present;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.ticket.view.TicketReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Proposes who takes the tickets that nobody has, in all offices: the most urgent first, each to the person of its
/// office and team who is present, may see it, has room, and then has the fewest open tickets. Changes nothing.
///
/// Five statements; the waiting tickets are read along the index `ticket_next`, up to 40 of each office.
@Service
public class WaitingDistribution {

    private static final int OF_AN_OFFICE = 40;
    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final TicketReader tickets;
    private final PresentStaff staff;

    WaitingDistribution(JdbcClient jdbc, TicketReader tickets, PresentStaff staff) {
        this.jdbc = jdbc;
        this.tickets = tickets;
        this.staff = staff;
    }

    /// What one person would get.
    public record Share(StaffMember person, List<TicketSummary> tickets) {
        public Share {
            tickets = List.copyOf(tickets);
        }
    }

    /// @param shares in the order of names
    /// @param left tickets for which nobody is present who has room and may see them, by code of the office
    public record Proposal(List<Share> shares, Map<String, Integer> left) {
        public Proposal {
            shares = List.copyOf(shares);
            left = Map.copyOf(left);
        }
    }

    public Proposal propose(Viewer viewer) {
        var present = staff.read();
        var given = new LinkedHashMap<Long, List<TicketSummary>>();
        var left = new HashMap<String, Integer>();
        for (var ticket : waiting(viewer)) {
            next(ticket, present, given)
                    .ifPresentOrElse(
                            person -> given.computeIfAbsent(person.user(), user -> new ArrayList<>())
                                    .add(ticket),
                            () -> left.merge(office(ticket), 1, Integer::sum));
        }
        return new Proposal(
                present.people().stream()
                        .filter(person -> given.containsKey(person.user()))
                        .map(person -> new Share(person, given.getOrDefault(person.user(), List.of())))
                        .sorted(Comparator.comparing(share -> share.person().name()))
                        .toList(),
                left);
    }

    private static String office(TicketSummary ticket) {
        return Objects.requireNonNullElse(ticket.assignment().balaiCode(), "");
    }

    private static Optional<StaffMember> next(
            TicketSummary ticket, Present present, Map<Long, List<TicketSummary>> given) {
        return present.people().stream()
                .filter(person -> load(person, given) < person.maxOpen())
                .filter(person -> fits(person, ticket, present))
                .min(Comparator.comparingInt(person -> load(person, given)));
    }

    private static int load(StaffMember person, Map<Long, List<TicketSummary>> given) {
        return person.open() + given.getOrDefault(person.user(), List.of()).size();
    }

    private static boolean fits(StaffMember person, TicketSummary ticket, Present present) {
        var team = ticket.assignment().team();
        return Objects.requireNonNullElse(person.balai(), "").equals(office(ticket))
                && (team == null || present.teams().getOrDefault(team, Set.of()).contains(person.user()))
                && present.maySee(person.user(), ticket.classification().category());
    }

    /// The most urgent first, then what is due first, then the oldest.
    private List<TicketSummary> waiting(Viewer viewer) {
        var visibility = viewer.visibility();
        var ids = jdbc.sql("""
                        select w.id
                        from (select '' as code union all select code from balai) office
                        cross join lateral (
                            select t.id, t.urgency_rank, coalesce(t.next_due_at, 'infinity') as due from ticket t
                            where t.assignee_id is null
                              and t.state in ('new', 'triaged', 'handed-over', 'accepted', 'in-progress')
                              and coalesce(t.balai_code, '') = office.code and %s
                            order by t.urgency_rank, coalesce(t.next_due_at, 'infinity'), t.id
                            limit :each
                        ) w
                        order by w.urgency_rank, w.due, w.id
                        limit :most
                        """.formatted(visibility.sql()))
                .param("each", OF_AN_OFFICE)
                .param("most", MOST)
                .params(visibility.parameters())
                .query(Long.class)
                .list();
        var found =
                tickets.summaries(ids, visibility).stream().collect(Collectors.toMap(TicketSummary::id, one -> one));
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .toList();
    }
}
