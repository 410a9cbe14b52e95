package id.tanggap.ticket.deadline;

import id.tanggap.sla.EscalationStep;
import id.tanggap.sla.SlaPolicy;
import id.tanggap.ticket.store.TicketRow;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells colleagues that a clock runs out, beside the notes that mention them. Nobody is told the same twice, and
/// nothing is mailed. Who may not see the ticket is not shown it.
@Component
class EscalationNotices {

    /// A step is a call to some people, not to everybody.
    private static final int PEOPLE = 50;

    private final JdbcClient jdbc;
    private final SlaPolicy policy;

    EscalationNotices(JdbcClient jdbc, SlaPolicy policy) {
        this.jdbc = jdbc;
        this.policy = policy;
    }

    /// One statement; none if the step tells nobody.
    void tell(TicketRow ticket, long clock, String step, Instant at) {
        var told = policy.audience(step);
        if (told.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into mention (user_id, ticket_id, clock_id, step, by_name, at)
                        select u.id, :ticket, :clock, :step, 'system', :at
                        from app_user u
                        where u.enabled
                          and (:toAssignee and u.id = :assignee
                               or :toTeam and u.id in (select m.user_id from team_member m where m.team_id = :team)
                               or :toBalai and u.role = 'balai' and u.balai_code = :balai
                               or :toSupervisors and u.role = 'supervisor'
                               or :toDesk and u.role in ('agent', 'duty-officer'))
                        order by u.id
                        limit :people
                        on conflict do nothing
                        """)
                .param("ticket", ticket.id())
                .param("clock", clock)
                .param("step", step)
                .param("at", Timestamp.from(at))
                .param("toAssignee", told.contains(EscalationStep.Audience.ASSIGNEE))
                .param("assignee", ticket.assignment().assignee(), Types.BIGINT)
                .param("toTeam", told.contains(EscalationStep.Audience.TEAM))
                .param("team", ticket.assignment().team(), Types.BIGINT)
                .param("toBalai", told.contains(EscalationStep.Audience.BALAI))
                .param("balai", ticket.assignment().balai(), Types.VARCHAR)
                .param("toSupervisors", told.contains(EscalationStep.Audience.SUPERVISORS))
                .param("toDesk", told.contains(EscalationStep.Audience.DESK))
                .param("people", PEOPLE)
                .update();
    }
}
