package id.tanggap.desk.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.desk.FormClient;
import id.tanggap.ticket.OpenedTicket;
import id.tanggap.ticket.TicketTestSetup;
import id.tanggap.ticket.TicketTestSetup.Complaint;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.resolution.TicketResolution;
import id.tanggap.ticket.workflow.ChosenOutcome;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/// The supervisor's pages, as plain forms; closed to everybody else.
class SupervisionPageTest {

    private static final Pattern SAMPLE = Pattern.compile("/supervision/samples/(\\d+)/review");

    private final TicketTestSetup house = TicketTestSetup.shared();
    private final Viewer boss = house.somebody(Role.SUPERVISOR, null);
    private final FormClient browser = FormClient.signedIn(house, boss);

    SupervisionPageTest() {
        house.clock.set(TicketTestSetup.TUESDAY);
    }

    @Test
    void a_ticket_in_danger_is_given_to_somebody_who_has_room() {
        var ticket = soonDue();
        var sari = house.somebody(Role.AGENT, null);
        var page = browser.page("/supervision");
        assertThat(page).contains(ticket.number().grouped(), "Jatuh tempo 12 jam ke depan", "Pusat (nasional)");

        var after = browser.post(
                        "/supervision/assignments",
                        Map.of("office", "", "person", Objects.toString(sari.userId())),
                        "ticket",
                        List.of(ticket.number().digits() + ":" + version(ticket)))
                .body();

        assertThat(after).contains("1 tiket ditugaskan");
        assertThat(assignee(ticket)).isEqualTo(sari.userId());
    }

    @Test
    void a_ticket_that_changed_meanwhile_is_named_and_not_taken_from_anybody() {
        var ticket = soonDue();
        var stale = version(ticket);
        var tono = house.somebody(Role.AGENT, null);
        house.room(id.tanggap.ticket.ownership.TicketAssignment.class)
                .claim(TicketVersion.latest(ticket.number(), tono));
        browser.page("/supervision");

        var after = browser.post(
                        "/supervision/assignments",
                        Map.of("office", "", "person", Objects.toString(boss.userId())),
                        "ticket",
                        List.of(ticket.number().digits() + ":" + stale, "bukan tiket"))
                .body();

        assertThat(after).contains(ticket.number().grouped() + ":", "mengubah tiket ini sementara itu");
        assertThat(assignee(ticket)).isEqualTo(tono.userId());
    }

    /// What has no room in the bar of a telephone is in its menu, which opens without script.
    @Test
    void a_telephones_bar_has_five_entries_and_a_menu_with_the_others() {
        var rail = Jsoup.parse(browser.page("/supervision")).selectFirst("nav.rail");

        assertThat(Objects.requireNonNull(rail).select("> a:not(.logo, .far), > details"))
                .hasSizeLessThanOrEqualTo(5);
        assertThat(rail.select("> a.far:not([href=/api/docs])").eachAttr("href"))
                .isEqualTo(rail.select("details .nearer a").eachAttr("href"))
                .contains("/identities");
    }

    @Test
    void nothing_chosen_says_what_to_do() {
        browser.page("/supervision");

        assertThat(browser.post("/supervision/assignments", Map.of("office", ""))
                        .body())
                .contains("Pilih dulu tiketnya dan orangnya");
    }

    @Test
    void a_sample_is_drawn_and_judged_on_one_page() {
        var agent = house.somebody(Role.AGENT, null);
        var ticket = house.opened(Complaint.placeless());
        house.room(TicketResolution.class)
                .end(TicketVersion.latest(ticket.number(), agent), ChosenOutcome.as("solved"));
        house.clock.set(TicketTestSetup.TUESDAY.plusSeconds(60));
        browser.page("/supervision/quality");

        var drawn = browser.post("/supervision/samples", Map.of("office", "")).body();

        var sample = SAMPLE.matcher(drawn);
        assertThat(sample.find()).isTrue();
        var judged = browser.post(
                "/supervision/samples/" + sample.group(1) + "/review",
                Map.of(
                        "answered",
                        "YES",
                        "tone",
                        "NO",
                        "category",
                        "YES",
                        "outcome",
                        "UNCLEAR",
                        "note",
                        "lebih ramah"));
        assertThat(judged.body()).contains("Penilaian tersimpan");
        assertThat(house.jdbc()
                        .sql("select tone || note from quality_review where sample_id = :id")
                        .param("id", Long.parseLong(sample.group(1)))
                        .query(String.class)
                        .single())
                .isEqualTo("nolebih ramah");
    }

    @Test
    void every_page_of_supervision_opens_for_every_office_and_for_nobody_else() {
        for (var page : List.of("/supervision", "/supervision/quality", "/supervision/times")) {
            assertThat(browser.page(page + "?office=INS")).contains("Insyaf");
            assertThat(browser.get(page + "?office=XXX").statusCode()).isEqualTo(404);
            for (var other : List.of(
                    house.somebody(Role.AGENT, null),
                    house.somebody(Role.AUDITOR, null),
                    house.somebody(Role.BALAI, "INS"))) {
                assertThat(FormClient.signedIn(house, other).get(page).statusCode())
                        .as("%s for %s", page, other.role())
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void who_does_not_supervise_can_neither_assign_nor_draw() {
        var agent = FormClient.signedIn(house, house.somebody(Role.AGENT, null));
        agent.page("/queue");

        assertThat(agent.post("/supervision/assignments", Map.of("office", "")).statusCode())
                .isEqualTo(403);
        assertThat(agent.post("/supervision/samples", Map.of("office", "")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void everybody_opens_their_own_figures() {
        var agent = FormClient.signedIn(house, house.somebody(Role.BALAI, "INS"));

        assertThat(agent.page("/me")).contains("Hanya Anda yang dapat membuka halaman ini");
    }

    private OpenedTicket soonDue() {
        var ticket = house.opened(Complaint.placeless());
        house.jdbc()
                .sql("update ticket set next_due_at = created_at + interval '1 minute' where id = :id")
                .param("id", ticket.id())
                .update();
        return ticket;
    }

    private long version(OpenedTicket ticket) {
        return number("version", ticket);
    }

    private long assignee(OpenedTicket ticket) {
        return number("assignee_id", ticket);
    }

    private long number(String column, OpenedTicket ticket) {
        return house.jdbc()
                .sql("select " + column + " from ticket where id = :id")
                .param("id", ticket.id())
                .query(Long.class)
                .single();
    }
}
