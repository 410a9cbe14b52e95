package id.tanggap.incident;

import static id.tanggap.incident.IncidentTestSetup.flood;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.Crowd;
import id.tanggap.PlanLog;
import id.tanggap.access.Role;
import id.tanggap.incident.attachment.TicketSuggestions;
import id.tanggap.incident.command.IncidentCommands;
import id.tanggap.incident.view.Incidents;
import id.tanggap.ticket.TicketTestSetup;
import java.time.Instant;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/// What pages ask about an incident goes along an index in a house that has grown: PostgreSQL says so of each
/// statement.
@ResourceLock("IncidentTestSetup")
class AttachedCountsPlanTest {

    private static final int TICKETS = 40_000;
    private static final int ATTACHED = 400;
    private static final Pattern WHOLE_TABLE =
            Pattern.compile("Seq Scan on (ticket|incident_ticket|ticket_message|outbound)( \\w+)?  ");

    private static final TicketTestSetup GROWN =
            new TicketTestSetup(PlanLog.Before.class, database -> Crowd.fill(database, TICKETS));

    @AfterAll
    static void close() {
        GROWN.close();
    }

    @Test
    void counts_lists_and_suggestions_read_their_own_tickets_only() {
        GROWN.clock.set(Instant.now());
        var officer = GROWN.somebody(Role.DUTY_OFFICER, null);
        var code = IncidentTestSetup.done(GROWN.room(IncidentCommands.class).open(flood("33.19"), officer));
        var incidents = GROWN.room(Incidents.class);
        var incident = incidents.find(code).orElseThrow();
        GROWN.jdbc()
                .sql("""
                        insert into incident_ticket (ticket_id, incident_id, attached_at, attached_by)
                        select id, :incident, now(), 'uji' from ticket order by id limit :attached
                        """)
                .param("incident", incident.id())
                .param("attached", ATTACHED)
                .update();
        GROWN.jdbc().sql("analyze incident_ticket").update();

        assertThat(incidents.attachedCounts(incident, officer).total()).isPositive();
        assertThat(incidents.tickets(incident, officer, Long.MAX_VALUE, 50)).hasSize(50);
        GROWN.room(TicketSuggestions.class).of(incident, officer, 100);
        incidents.ofTicket(1);
        incidents.around("33.19.02", null);

        var plans = ((PlanLog) GROWN.room(DataSource.class)).plans();
        assertThat(plans.keySet()).anyMatch(sql -> sql.contains("from incident_ticket a"));
        assertThat(plans).allSatisfy((sql, plan) -> assertThat(sql.contains("incident_ticket")
                        && WHOLE_TABLE.matcher(plan).find())
                .as("%s%n%s", sql, plan)
                .isFalse());
    }
}
