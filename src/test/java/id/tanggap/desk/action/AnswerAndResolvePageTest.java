package id.tanggap.desk.action;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.desk.AgentBrowser;
import id.tanggap.desk.CapturedMails;
import id.tanggap.reply.carrier.Carriers;
import id.tanggap.ticket.OpenedTicket;
import id.tanggap.ticket.TicketState;
import id.tanggap.ticket.TicketTestSetup;
import id.tanggap.ticket.TicketTestSetup.Complaint;
import id.tanggap.ticket.conversation.StaffMessages;
import id.tanggap.ticket.view.TicketReader;
import id.tanggap.writing.AnswerKey;
import id.tanggap.writing.AnswerUses;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An answer that ends the ticket, as people without a script send it.
class AnswerAndResolvePageTest {

    private final TicketTestSetup house = TicketTestSetup.shared();
    private final CapturedMails letters = new CapturedMails();
    private final Viewer sari = house.somebody(Role.AGENT, null);
    private final Viewer dewi = house.somebody(Role.AGENT, null);
    private OpenedTicket ticket = house.opened(Complaint.usual());

    @BeforeEach
    void open() {
        house.clock.set(TicketTestSetup.TUESDAY);
        house.room(Carriers.class).open(letters);
        ticket = house.opened(Complaint.usual());
    }

    @AfterEach
    void close() {
        house.room(Carriers.class).close(CapturedMails.NAME);
    }

    @Test
    void what_stands_in_the_box_is_shown_with_its_ending_before_it_goes() throws Exception {
        var browser = AgentBrowser.of(sari, house);
        assertThat(browser.page(ticket)).contains("Kirim dan selesaikan…");

        var sheet = browser.post(path("/draft/ending"), Map.of("text", "PKH sudah cair", "seen", "3"));

        assertThat(sheet)
                .contains(
                        ">PKH sudah cair</textarea>",
                        "name=\"outcome\"",
                        "PKH sudah cair\n\nDengan ini laporan Bapak/Ibu dengan nomor "
                                + ticket.number().grouped(),
                        "Balas BELUM bila belum:");
        assertThat(house.state(ticket)).isEqualTo(TicketState.HANDED_OVER);
        var typed = Map.of("text", "PKH cair besok", "preview", "1", "outcome", "answered");
        assertThat(browser.post(path("/last-word"), typed)).contains("PKH cair besok\n\nDengan ini");
        assertThat(answersOf(sari)).isEmpty();
    }

    @Test
    void the_citizen_gets_one_letter_with_the_answer_and_the_question() throws Exception {
        var browser = AgentBrowser.of(sari, house);
        browser.post(path("/draft/ending"), Map.of("text", "PKH sudah cair", "seen", version()));

        var page = browser.post(path("/last-word"), form("PKH sudah cair", "answered", version()));

        assertThat(page).contains("Terkirim dalam 10 detik", "></textarea>");
        assertThat(house.state(ticket)).isEqualTo(TicketState.RESOLVED);
        assertThat(answersOf(sari)).containsExactly("PKH sudah cair");
        assertThat(letterCount()).isEqualTo(1);
        house.clock.pass(Duration.ofSeconds(11));
        assertThat(letters.about(ticket).body())
                .startsWith("PKH sudah cair")
                .contains("Sudah dijawab, belum selesai", "Sudah kami sampaikan ke bank", "Balas SUDAH");
    }

    @Test
    void a_ready_answer_is_counted_when_the_last_word_goes_and_not_before() throws Exception {
        var browser = AgentBrowser.of(sari, house);
        var before = usesOfThanks();
        var draft = Map.of("text", "Terima kasih", "seen", version(), "used", "terima-kasih");

        var sheet = browser.post(path("/draft/ending"), draft);
        assertThat(sheet).contains("name=\"used\" value=\"terima-kasih\"");
        var refused = browser.post(path("/last-word"), Map.of("text", "Terima kasih", "used", "terima-kasih"));
        assertThat(refused).contains("data-refused", "name=\"used\" value=\"terima-kasih\"");
        assertThat(usesOfThanks()).isEqualTo(before);

        var last = new HashMap<>(form("Terima kasih", "answered", version()));
        last.put("used", "terima-kasih");
        browser.post(path("/last-word"), last);

        assertThat(house.state(ticket)).isEqualTo(TicketState.RESOLVED);
        assertThat(usesOfThanks()).isEqualTo(before + 1);
    }

    private long usesOfThanks() {
        var use = house.room(AnswerUses.class).ofAnswers().get(new AnswerKey("terima-kasih", "id"));
        return use == null ? 0 : use.month();
    }

    @Test
    void taken_back_within_ten_seconds_it_ended_nothing_and_the_old_promises_hold() throws Exception {
        var browser = AgentBrowser.of(sari, house);
        var before = clocks();
        assertThat(browser.page(ticket)).contains("Kirim dan selesaikan…");
        house.clock.pass(Duration.ofMinutes(5));
        var page = browser.post(path("/last-word"), form("Terlalu cepat", "answered", version()));
        house.clock.pass(Duration.ofSeconds(3));

        var back = browser.post(path("/replies/" + CapturedMails.waitingOn(page) + "/withdrawal"), Map.of());

        assertThat(back).contains(">Terlalu cepat</textarea>").doesNotContain("class=\"takeback\"");
        assertThat(house.state(ticket)).isEqualTo(TicketState.HANDED_OVER);
        assertThat(clocks()).isEqualTo(before);
        assertThat(house.jdbc()
                        .sql("select outcome is null and ended_at is null from ticket where id = :id")
                        .param("id", ticket.id())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void what_the_outcome_takes_is_asked_for_and_nothing_goes_out_without_it() throws Exception {
        var browser = AgentBrowser.of(sari, house);
        browser.page(ticket);

        var page = browser.post(
                path("/last-word"), Map.of("text", "Bukan urusan kami", "outcome", "unable", "version", version()));

        assertThat(page).contains("data-refused", ">Bukan urusan kami</textarea>");
        assertThat(answersOf(sari)).isEmpty();
        assertThat(letterCount()).isZero();
        assertThat(house.state(ticket)).isEqualTo(TicketState.HANDED_OVER);
    }

    @Test
    void who_ends_it_has_read_what_others_said_and_loses_no_word() throws Exception {
        var browser = AgentBrowser.of(sari, house);
        browser.page(ticket);
        var seen = version();
        house.room(StaffMessages.class).answer(ticket.number(), dewi, "Sudah saya teruskan");

        var page = browser.post(path("/last-word"), form("Kata terakhir saya", "answered", seen));

        assertThat(page)
                .contains(
                        "data-refused", dewi.name(), ">Kata terakhir saya</textarea>", "Sudah kami sampaikan ke bank");
        assertThat(house.state(ticket)).isEqualTo(TicketState.HANDED_OVER);
        assertThat(answersOf(sari)).isEmpty();
        assertThat(browser.page(ticket)).contains(">Kata terakhir saya</textarea>");
        browser.post(path("/last-word"), form("Kata terakhir saya", "answered", version()));
        assertThat(house.state(ticket)).isEqualTo(TicketState.RESOLVED);
    }

    @Test
    void a_ticket_that_has_ended_offers_no_last_word() throws Exception {
        var browser = AgentBrowser.of(sari, house);
        browser.page(ticket);
        browser.post(path("/last-word"), form("Selesai", "answered", version()));

        assertThat(browser.page(ticket)).doesNotContain("Kirim dan selesaikan…");
        assertThat(browser.post(path("/last-word"), form("Sekali lagi", "answered", version())))
                .contains("data-refused");
        assertThat(answersOf(sari)).containsExactly("Selesai");
    }

    private static Map<String, String> form(String text, String outcome, String version) {
        return Map.of(
                "text",
                text,
                "outcome",
                outcome,
                "reason-" + outcome,
                "Sudah kami sampaikan ke bank",
                "version",
                version);
    }

    private String version() {
        return Long.toString(house.room(TicketReader.class)
                .summary(ticket.number(), sari)
                .orElseThrow()
                .version());
    }

    private int letterCount() {
        return house.jdbc()
                .sql("select count(*) from outbound where ticket_id = :id")
                .param("id", ticket.id())
                .query(Integer.class)
                .single();
    }

    private List<String> clocks() {
        return house.jdbc()
                .sql("""
                        select name || ' ' || due_at || ' ' || state from sla_clock
                        where ticket_id = :id and state in ('running', 'paused') order by name
                        """)
                .param("id", ticket.id())
                .query(String.class)
                .list();
    }

    private List<String> answersOf(Viewer author) {
        return house.jdbc()
                .sql("""
                        select text from ticket_message
                        where ticket_id = :id and user_id = :user and direction = 'out' and not withdrawn
                        """)
                .param("id", ticket.id())
                .param("user", author.userId())
                .query(String.class)
                .list();
    }

    private String path(String end) {
        return "/tickets/" + ticket.number().digits() + end;
    }
}
