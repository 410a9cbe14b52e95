package id.tanggap.intake;

import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.tanggap.access.AccountProfile;
import id.tanggap.access.Accounts;
import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.phone.callback.Callbacks;
import id.tanggap.phone.danger.DangerAlert;
import id.tanggap.phone.danger.DangerAlerts;
import id.tanggap.ticket.TicketNumber;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// What the desk shows and hears of a person in danger.
class DangerDeskTest extends TextHouse {

    @Autowired
    private MockMvc pages;

    @Autowired
    private Accounts accounts;

    @Autowired
    private DangerAlerts alerts;

    @Autowired
    private Callbacks callbacks;

    @BeforeEach
    void people() {
        accounts.put("sari", "rahasia-sari-1", new AccountProfile("Sari", Role.AGENT, null, ZoneId.of("Asia/Jakarta")));
        accounts.put("dewi", "rahasia-dewi-1", new AccountProfile("Dewi", Role.AGENT, null, ZoneId.of("Asia/Jakarta")));
        jdbc.sql("update danger_alert set taken_at = at where taken_at is null").update();
    }

    private MockHttpServletResponse ask(String who, MockHttpServletRequestBuilder request) throws Exception {
        return pages.perform(
                        request.with(user(accounts.loadUserByUsername(who))).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private String page(String who, String path) throws Exception {
        return ask(who, get(path)).getContentAsString();
    }

    private Viewer viewer(String who) {
        return accounts.loadUserByUsername(who).viewer();
    }

    private List<DangerAlert> waiting(String who) {
        return alerts.waiting(viewer(who), 10);
    }

    private TicketNumber inDanger(String from) {
        return arrives(Sent.sms(from, "sy mau bunuh diri, saya di Demak"));
    }

    @Test
    void the_ticket_shows_the_danger_and_an_urgent_call_is_proposed_at_any_hour() throws Exception {
        clock.pass(Duration.ofHours(17)); // 03.00 WIB
        var from = someNumber();
        var number = inDanger(from);

        var ticket = page("sari", "/tickets/" + number.digits());
        assertThat(ticket)
                .contains("Orang dalam bahaya", "bunuh diri", "Bahaya: pesannya bercerita tentang bunuh diri")
                .contains("Pesan ini bercerita tentang orang dalam bahaya: bunuh diri");
        var owed = callbacks.owed(viewer("sari"), null, 500).stream()
                .filter(one -> one.caller().number().value().equals(from))
                .toList();
        assertThat(owed).singleElement().satisfies(one -> {
            assertThat(one.urgent()).isTrue();
            assertThat(one.ticket()).isEqualTo(number);
            assertThat(one.caller().callableFrom()).isEqualTo(clock.instant());
            assertThat(one.deadlines().dueAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(15)));
        });
    }

    @Test
    void the_alert_rings_on_every_page_until_somebody_takes_it_with_one_click() throws Exception {
        var from = someNumber();
        var number = inDanger(from);

        assertThat(page("dewi", "/queue")).contains("role=\"alert\"", "Orang dalam bahaya", number.grouped());
        assertThat(page("sari", "/me")).contains("Saya telepon sekarang");
        var alert = waiting("sari").getFirst();
        var taken = ask("sari", post("/danger/" + alert.id() + "/taking"));

        assertThat(taken.getRedirectedUrl()).isEqualTo("/phone/callbacks/" + alert.callbackId());
        assertThat(page("sari", "/phone/callbacks/" + alert.callbackId())).contains("tel:" + from);
        assertThat(page("dewi", "/danger")).doesNotContain(number.grouped());
        assertThat(waiting("dewi")).isEmpty();
    }

    @Test
    void open_pages_hear_of_it() throws Exception {
        var stream = pages.perform(get("/events").with(user(accounts.loadUserByUsername("dewi"))))
                .andReturn()
                .getResponse();
        await().until(() -> stream.getContentAsString().contains("hello"));

        inDanger(someNumber());

        await().until(() -> stream.getContentAsString().contains("event:danger"));
    }

    @Test
    void a_second_message_does_not_ring_twice_and_rings_again_once_the_first_was_taken() {
        var from = someNumber();
        inDanger(from);
        arrives(Sent.sms(from, "saya mau mati saja"));
        assertThat(waiting("sari")).hasSize(1);

        alerts.take(waiting("sari").getFirst().id(), viewer("sari"));
        clock.pass(Duration.ofMinutes(2));
        arrives(Sent.sms(from, "rasanya ingin mati"));

        assertThat(waiting("sari")).hasSize(1);
    }

    /// Violence belongs to a category that few may see; the call must be made all the same.
    @Test
    void who_may_not_see_the_ticket_is_told_to_call_and_learns_no_more() throws Exception {
        var from = someNumber();
        var number = arrives(Sent.sms(from, "suami saya pukul saya terus"));
        assertThat(waiting("sari")).singleElement().satisfies(alert -> assertThat(alert.about())
                .isNull());

        var page = page("sari", "/danger");

        assertThat(page)
                .contains("Minta segera ditelepon", "Saya telepon sekarang")
                .doesNotContain(number.grouped(), number.digits(), "kekerasan", "pukul");
        var callback = waiting("sari").getFirst().callbackId();
        assertThat(page).contains("/phone/callbacks/" + callback + "/claim");
        ask("sari", post("/phone/callbacks/" + callback + "/claim"));
        assertThat(page("sari", "/phone/callbacks/" + callback)).contains("tel:" + from);
        assertThat(waiting("dewi")).isEmpty();
    }

    @Test
    void an_ordinary_message_rings_nowhere() throws Exception {
        arrives(Sent.sms(someNumber(), "Selamat malam, PKH saya di Demak belum cair"));

        assertThat(waiting("sari")).isEmpty();
        assertThat(page("sari", "/queue")).contains("id=\"danger\"").doesNotContain("data-danger");
    }
}
