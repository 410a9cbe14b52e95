package id.tanggap.desk.palette;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.NeedToKnow;
import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.desk.AgentBrowser;
import id.tanggap.desk.KeyboardShortcuts;
import id.tanggap.taxonomy.Kind;
import id.tanggap.taxonomy.Urgency;
import id.tanggap.ticket.TicketTestSetup;
import id.tanggap.ticket.TicketTestSetup.Complaint;
import id.tanggap.ticket.conversation.StaffMessages;
import id.tanggap.ticket.conversation.Watchers;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Everything by name, one list of keys, and notices for those whom a note names.
class PalettePageTest {

    private final TicketTestSetup house = TicketTestSetup.shared();
    private final Viewer sari = house.somebody(Role.AGENT, null);

    PalettePageTest() {
        house.clock.set(TicketTestSetup.TUESDAY);
    }

    @Test
    void a_number_is_found_in_any_grouping_by_those_who_may_see_the_ticket() throws Exception {
        var ticket = house.opened(Complaint.usual());
        var browser = AgentBrowser.of(sari, house);
        var digits = ticket.number().digits();

        for (var typed :
                new String[] {digits, ticket.number().grouped(), "#" + digits, digits.replaceAll("(...)(?!$)", "$1.")
                }) {
            assertThat(found(browser, typed)).as(typed).contains("data-href=\"/tickets/" + digits);
        }
        var elsewhere = AgentBrowser.of(house.somebody(Role.BALAI, "WSB"), house);
        assertThat(found(elsewhere, digits)).doesNotContain("/tickets/");
    }

    @Test
    void pages_balai_and_colleagues_are_found_by_the_beginnings_of_their_words() throws Exception {
        var browser = AgentBrowser.of(sari, house);

        assertThat(found(browser, "tele")).contains("data-href=\"/phone\"");
        assertThat(found(browser, "margo lar")).contains("Sentra Margo Laras");
        assertThat(found(browser, house.usernameOf(sari))).contains("data-person=\"" + sari.userId());
        assertThat(found(browser, "beras & air")).contains("/queue?q=beras");
    }

    @Test
    void staff_of_a_balai_find_neither_the_telephone_nor_other_balai() throws Exception {
        var browser = AgentBrowser.of(house.somebody(Role.BALAI, "WSB"), house);

        assertThat(found(browser, "tele")).doesNotContain("/phone");
        assertThat(found(browser, "margo")).doesNotContain("data-group=\"balai\"");
    }

    @Test
    void the_number_of_a_restricted_ticket_is_found_by_those_on_its_list_only() throws Exception {
        var listed = house.somebody(Role.AGENT, null);
        house.room(NeedToKnow.class).grant(house.usernameOf(listed), Set.of("rehsos.anak"), "Uji");
        var digits = house.opened(new Complaint(
                        "rehsos.anak",
                        Kind.PENGADUAN,
                        Urgency.BIASA,
                        Complaint.usual().place()))
                .number()
                .digits();

        assertThat(found(AgentBrowser.of(listed, house), digits)).contains("data-href=\"/tickets/" + digits);
        assertThat(found(AgentBrowser.of(sari, house), digits)).doesNotContain("/tickets/");
    }

    @Test
    void staff_find_their_own_colleagues_and_none_of_another_balai() throws Exception {
        var near = house.somebody(Role.BALAI, "WSB");
        var far = house.somebody(Role.BALAI, "MGL");
        var browser = AgentBrowser.of(house.somebody(Role.BALAI, "WSB"), house);

        assertThat(found(browser, house.usernameOf(near))).contains("data-person=\"" + near.userId() + "\"");
        assertThat(found(browser, house.usernameOf(far))).doesNotContain("data-person");
    }

    @Test
    void wildcards_find_nobody_and_markup_stays_text() throws Exception {
        var browser = AgentBrowser.of(sari, house);

        assertThat(found(browser, "%")).doesNotContain("data-person");
        assertThat(found(browser, "_")).doesNotContain("data-person");
        assertThat(found(browser, "\"><script>alert(1)</script>"))
                .doesNotContain("<script")
                .contains("&lt;script&gt;");
        assertThat(found(browser, "a".repeat(5000))).contains("/queue?q=" + "a".repeat(100) + "\"");
    }

    @Test
    void every_pair_of_keys_in_the_list_leads_somewhere() throws IOException {
        var script = Files.readString(Path.of("src/main/resources/static/js/keyboard.js"));
        var pairs = new KeyboardShortcuts()
                .getGroups().stream()
                        .flatMap(group -> group.keys().stream())
                        .filter(key -> key.single() && key.press().contains(" "))
                        .toList();

        assertThat(pairs).hasSizeGreaterThan(4);
        pairs.forEach(key -> assertThat(script).contains("'" + key.press() + "':"));
    }

    @Test
    void single_keys_can_be_switched_off_and_on() throws Exception {
        var browser = AgentBrowser.of(sari, house);
        assertThat(browser.get("/queue")).contains("data-keys=\"on\"");

        browser.post("/preferences", Map.of("keys", "off"));
        assertThat(browser.get("/queue")).contains("data-keys=\"off\"", "Tombol tunggal dimatikan");
        browser.post("/preferences", Map.of("keys", "on"));
        assertThat(browser.get("/queue")).contains("data-keys=\"on\"");
    }

    @Test
    void who_is_named_in_a_note_hears_of_it_until_the_ticket_is_opened() throws Exception {
        var dewi = house.somebody(Role.AGENT, null);
        var ticket = house.opened(Complaint.usual());
        var browser = AgentBrowser.of(dewi, house);
        assertThat(browser.get("/mentions")).contains("Belum ada catatan yang menyebut Anda");

        house.room(StaffMessages.class).note(ticket.number(), sari, "Tolong lihat @" + house.usernameOf(dewi));
        assertThat(browser.get("/mentions")).contains("Tolong lihat", sari.name(), "1 catatan menyebut Anda");
        browser.page(ticket);
        assertThat(browser.get("/mentions")).contains("Tolong lihat").doesNotContain("1 catatan menyebut Anda");
    }

    @Test
    void a_notice_of_a_ticket_that_may_not_be_seen_any_more_is_not_shown() throws Exception {
        var staff = house.somebody(Role.BALAI, "MGL");
        var ticket = house.opened(Complaint.usual());
        house.room(StaffMessages.class).note(ticket.number(), sari, "Halo @" + house.usernameOf(staff));
        var browser = AgentBrowser.of(staff, house);
        assertThat(browser.get("/mentions")).contains("Halo");

        house.jdbc()
                .sql("delete from ticket_watcher where ticket_id = :id")
                .param("id", ticket.id())
                .update();
        house.jdbc()
                .sql("update ticket set balai_code = 'WSB' where id = :id")
                .param("id", ticket.id())
                .update();
        assertThat(browser.get("/mentions")).doesNotContain("Halo");
    }

    @Test
    void who_need_not_know_of_a_ticket_is_neither_offered_nor_named_in_its_notes() throws Exception {
        var ana = house.somebody(Role.AGENT, null);
        var tono = house.somebody(Role.AGENT, null);
        house.room(NeedToKnow.class).grant(house.usernameOf(ana), Set.of("rehsos.anak"), "Uji");
        var ticket = house.opened(new Complaint(
                "rehsos.anak", Kind.PENGADUAN, Urgency.BIASA, Complaint.usual().place()));
        var boss = house.somebody(Role.SUPERVISOR, null);
        var browser = AgentBrowser.of(boss, house);
        var path = "/tickets/" + ticket.number().digits();

        assertThat(browser.get(path + "/colleagues?q=" + house.usernameOf(ana))).contains(ana.name());
        assertThat(browser.get(path + "/colleagues?q=" + house.usernameOf(tono)))
                .doesNotContain(tono.name());
        var both = "Halo @%s dan @%s".formatted(house.usernameOf(ana), house.usernameOf(tono));
        var refused = browser.post(path + "/notes", Map.of("text", both));

        assertThat(refused)
                .contains("@" + house.usernameOf(tono) + " tidak termasuk petugas yang boleh melihat", both)
                .doesNotContain("@" + house.usernameOf(ana) + " tidak termasuk");
        assertThat(house.room(Watchers.class).of(ticket.id())).isEmpty();
    }

    private static String found(AgentBrowser browser, String typed) throws IOException, InterruptedException {
        return browser.get("/palette?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
    }
}
