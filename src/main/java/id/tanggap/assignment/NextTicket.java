package id.tanggap.assignment;

import id.tanggap.access.Viewer;
import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.ownership.TicketAssignment;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// "Next ticket for me": the most urgent that nobody has, then what is due first, then the oldest.
///
/// Takes from the queue of the viewer's office (the national queue for agents) and of their teams, and only what they
/// may see. Two requests at once never get the same ticket: each skips what another transaction has locked.
@Service
public class NextTicket {

    /// Reads along the index `ticket_next`.
    static final String FIRST = """
            select t.number from ticket t
            where t.assignee_id is null
              and t.state in ('new', 'triaged', 'handed-over', 'accepted', 'in-progress')
              and coalesce(t.balai_code, '') = :office
              and (t.team_id is null
                   or t.team_id in (select team_id from team_member where user_id = :user))
              and %s
            order by t.urgency_rank, coalesce(t.next_due_at, 'infinity'), t.id
            limit 1
            for update of t skip locked
            """;

    private final JdbcClient jdbc;
    private final StaffAvailability availability;
    private final TicketAssignment assignee;

    NextTicket(JdbcClient jdbc, StaffAvailability availability, TicketAssignment assignee) {
        this.jdbc = jdbc;
        this.availability = availability;
        this.assignee = assignee;
    }

    /// @return the ticket that is now assigned to the viewer, or why there is none: absent, too many open tickets,
    ///     nothing waits
    @Transactional
    public CommandResult forMe(Viewer me) {
        var user = me.userId();
        if (user == null) {
            return refused("refused.assignment.program");
        }
        availability.seen(user);
        return first(me, user)
                .map(number -> assignee.claim(TicketVersion.latest(number, me)))
                .orElseGet(() -> refused("refused.assignment.empty"));
    }

    private Optional<TicketNumber> first(Viewer me, long user) {
        var visibility = me.visibility();
        return jdbc.sql(FIRST.formatted(visibility.queueSql()))
                .param("office", me.balai() == null ? "" : me.balai())
                .param("user", user)
                .params(visibility.parameters())
                .query((row, n) -> new TicketNumber(row.getString(1)))
                .optional();
    }

    private static CommandResult refused(String key) {
        return new CommandResult.Refused(Reason.of(key));
    }
}
