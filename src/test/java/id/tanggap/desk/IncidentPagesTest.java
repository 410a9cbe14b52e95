package id.tanggap.desk;

import static id.tanggap.incident.IncidentTestSetup.HOUSE;
import static id.tanggap.incident.IncidentTestSetup.OFFICER;
import static id.tanggap.incident.IncidentTestSetup.attach;
import static id.tanggap.incident.IncidentTestSetup.done;
import static id.tanggap.incident.IncidentTestSetup.flood;
import static id.tanggap.incident.IncidentTestSetup.opened;
import static id.tanggap.incident.IncidentTestSetup.reported;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.incident.attachment.TicketAttachments;
import id.tanggap.region.RegionCode;
import id.tanggap.taxonomy.Kind;
import id.tanggap.taxonomy.Urgency;
import id.tanggap.ticket.TicketTestSetup.Complaint;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/// Pages of incidents without a script, by those who may and those who may not.
@ResourceLock("IncidentTestSetup")
class IncidentPagesTest {

    @Test
    void a_name_with_a_script_is_only_text() {
        var incident = opened(flood("33.17").named("<script>alert(1)</script>"));
        var officer = FormClient.signedIn(HOUSE, OFFICER);

        for (var path :
                List.of("/incidents", "/incidents/" + incident.code(), "/incidents/" + incident.code() + "/facts")) {
            assertThat(officer.page(path))
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                    .doesNotContain("<script>alert(1)");
        }
    }

    @Test
    void a_restricted_ticket_is_neither_listed_nor_counted_for_who_may_not_see_it() {
        var incident = opened(flood("33.18"));
        var flooded = reported("33.18.01");
        var child = HOUSE.opened(
                new Complaint("rehsos.anak", Kind.PENGADUAN, Urgency.TINGGI, Optional.of(new RegionCode("33.18.01"))));
        attach(incident, flooded);
        var supervisor = HOUSE.somebody(Role.SUPERVISOR, null);
        done(HOUSE.room(TicketAttachments.class).attach(incident.code(), child.number(), supervisor));
        var path = "/incidents/" + incident.code();

        assertThat(FormClient.signedIn(HOUSE, OFFICER).page(path))
                .contains(flooded.number().digits(), "(1)")
                .doesNotContain(child.number().digits());
        assertThat(FormClient.signedIn(HOUSE, supervisor).page(path))
                .contains(flooded.number().digits(), child.number().digits(), "(2)");
    }

    @Test
    void an_agent_reads_attaches_and_notes_but_does_not_lead() {
        var incident = opened(flood("33.20.01"));
        var ticket = reported("33.20.01");
        var path = "/incidents/" + incident.code();
        var agent = FormClient.signedIn(HOUSE, HOUSE.somebody(Role.AGENT, null));

        assertThat(agent.page(path)).contains(ticket.number().digits()).doesNotContain("/update\"", "transition");
        assertThat(agent.status("/incidents/new")).isEqualTo(403);
        assertThat(agent.status(path + "/update")).isEqualTo(403);
        assertThat(agent.post(path + "/state", Map.of("transition", "close", "reason", "x"))
                        .statusCode())
                .isEqualTo(403);
        agent.page(path);
        assertThat(agent.post(path + "/tickets", "ticket=" + ticket.number().digits()))
                .contains("1 tiket dimasukkan");
        assertThat(agent.page("/tickets/" + ticket.number().digits()))
                .contains(incident.code().value(), "memasukkan tiket ini ke kejadian");
        assertThat(agent.post(path + "/log", "text=Jembatan putus")).contains("Jembatan putus");
    }

    @Test
    void a_ticket_near_an_open_incident_is_attached_on_its_own_page_and_detached_again() {
        var incident = opened(flood("33.22.01"));
        var ticket = reported("33.22.01");
        var agent = FormClient.signedIn(HOUSE, HOUSE.somebody(Role.AGENT, null));
        var page = "/tickets/" + ticket.number().digits();

        assertThat(agent.page(page)).contains("Masukkan ke Banjir uji");
        assertThat(agent.post(page + "/membership", "code=" + incident.code()))
                .contains(incident.code().value());
        assertThat(agent.post(page + "/membership/removal")).contains("Masukkan ke Banjir uji");
    }
}
