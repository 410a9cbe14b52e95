package id.tanggap.desk.composer;

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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The box for answers and notes, as people without a script use it; each form comes back as a whole page.
class ComposerPageTest {

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
    void what_was_typed_is_there_again_on_another_machine_with_its_preview() throws Exception {
        var here = AgentBrowser.of(sari, house);
        here.page(ticket);
        assertThat(here.part(path("/draft"), Map.of("kind", "answer", "text", "Kami periksa besok", "seen", "3")))
                .contains(
                        "disimpan 09.00",
                        "Kami periksa besok",
                        "Nomor tiket: " + ticket.number().grouped());

        assertThat(AgentBrowser.of(sari, house).page(ticket))
                .contains(">Kami periksa besok</textarea>", "disimpan 09.00");
        assertThat(AgentBrowser.of(dewi, house).page(ticket)).doesNotContain("Kami periksa besok");
    }

    @Test
    void an_answer_of_a_colleague_is_read_before_ones_own_leaves() throws Exception {
        var browser = AgentBrowser.of(sari, house);
        browser.page(ticket);
        house.room(StaffMessages.class).answer(ticket.number(), dewi, "Sudah saya teruskan");
        var uses = uses("minta-nik");
        var form = Map.of("text", "Kami teruskan", "seen", "3", "used", "minta-nik");

        assertThat(browser.post(path("/replies"), form))
                .contains(
                        dewi.name() + " membalas sementara Anda menulis",
                        "Sudah saya teruskan",
                        "Tetap kirim",
                        ">Kami teruskan</textarea>");
        assertThat(answersOf(sari)).isEmpty();
        assertThat(uses("minta-nik")).isEqualTo(uses);

        var version = Long.toString(version());
        browser.post(
                path("/replies"), Map.of("text", "Kami teruskan", "seen", "3", "anyway", version, "used", "minta-nik"));
        assertThat(answersOf(sari)).containsExactly("Kami teruskan");
        assertThat(browser.page(ticket)).contains("></textarea>");
        assertThat(uses("minta-nik")).isEqualTo(uses + 1);
    }

    private long uses(String answer) {
        var use = house.room(AnswerUses.class).ofAnswers().get(new AnswerKey(answer, "id"));
        return use == null ? 0 : use.month();
    }

    @Test
    void an_answer_waits_ten_seconds_and_can_be_taken_back() throws Exception {
        var browser = AgentBrowser.of(sari, house);
        browser.page(ticket);
        var page = browser.post(path("/replies"), Map.of("text", "Terlalu cepat", "seen", "3"));

        assertThat(page).contains("Terkirim dalam 10 detik", "Urungkan");
        assertThat(clocks("first-response")).containsExactly("met");
        var withdrawn = browser.post(path("/replies/" + CapturedMails.waitingOn(page) + "/withdrawal"), Map.of());
        assertThat(withdrawn)
                .contains(
                        ">Terlalu cepat</textarea>",
                        "menarik kembali jawaban sebelum terkirim",
                        "ditarik kembali sebelum terkirim")
                .doesNotContain("class=\"takeback\"");
        assertThat(clocks("first-response")).containsExactly("running");
        house.clock.pass(Duration.ofMinutes(1));
        house.room(StaffMessages.class).answer(ticket.number(), dewi, "Setelahnya");
        house.clock.pass(Duration.ofMinutes(1));
        assertThat(letters.about(ticket).body()).contains("Setelahnya");
    }

    @Test
    void what_has_left_cannot_be_taken_back() throws Exception {
        var browser = AgentBrowser.of(sari, house);
        browser.page(ticket);
        var page = browser.post(path("/replies"), Map.of("text", "Sudah pergi", "seen", "3"));
        house.clock.pass(Duration.ofSeconds(11));
        assertThat(letters.about(ticket).body()).contains("Sudah pergi");

        assertThat(browser.post(path("/replies/" + CapturedMails.waitingOn(page) + "/withdrawal"), Map.of()))
                .contains("tidak dapat ditarik kembali");
    }

    @Test
    void nobody_takes_back_an_answer_of_somebody_else() throws Exception {
        var browser = AgentBrowser.of(sari, house);
        browser.page(ticket);
        var page = browser.post(path("/replies"), Map.of("text", "Milik Sari", "seen", "3"));
        var other = AgentBrowser.of(dewi, house);

        assertThat(other.page(ticket)).doesNotContain("class=\"takeback\"");
        assertThat(other.post(path("/replies/" + CapturedMails.waitingOn(page) + "/withdrawal"), Map.of()))
                .contains("bukan milik Anda");
    }

    @Test
    void a_question_waits_for_the_citizen_and_taking_it_back_ends_the_waiting() throws Exception {
        var browser = AgentBrowser.of(sari, house);
        browser.page(ticket);
        var page = browser.post(path("/replies"), Map.of("text", "Di desa mana?", "seen", "3", "then", "ask"));

        assertThat(house.state(ticket)).isEqualTo(TicketState.WAITING_CITIZEN);
        browser.post(path("/replies/" + CapturedMails.waitingOn(page) + "/withdrawal"), Map.of());
        assertThat(house.state(ticket)).isEqualTo(TicketState.HANDED_OVER);
    }

    @Test
    void a_file_goes_with_the_letter() throws Exception {
        var browser = AgentBrowser.of(sari, house);
        browser.page(ticket);
        browser.upload(path("/replies"), Map.of("text", "Terlampir suratnya", "seen", "3"), "surat.txt", "isi surat");
        house.clock.pass(Duration.ofSeconds(11));

        assertThat(letters.about(ticket).enclosures()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("surat.txt");
            assertThat(file.size()).isEqualTo(9);
        });
        assertThat(browser.page(ticket)).contains("surat.txt");
    }

    @Test
    void a_file_waits_with_the_draft_and_can_be_removed() throws Exception {
        var browser = AgentBrowser.of(sari, house);
        browser.page(ticket);
        var page = browser.upload(path("/draft/files"), Map.of("kind", "note"), "foto.txt", "foto");
        assertThat(page).contains("foto.txt", "Lepaskan foto.txt");
        var removal = java.util.regex.Pattern.compile("/draft/files/(\\d+)/removal")
                .matcher(page)
                .results()
                .findFirst()
                .orElseThrow()
                .group();

        assertThat(browser.post(path(removal), Map.of("kind", "note"))).doesNotContain("foto.txt");
    }

    @Test
    void a_ready_answer_is_filled_and_its_gap_must_be_completed() throws Exception {
        var browser = AgentBrowser.of(sari, house);
        assertThat(browser.page(ticket)).contains("Bukan kewenangan kami", "Tanya alamat dan tunggu");

        var page = browser.post(path("/templates/bukan-kewenangan"), Map.of("text", "", "seen", "3"));
        assertThat(page)
                .contains("Yth. Bapak/Ibu Budi, kami sudah membaca laporan "
                        + ticket.number().grouped());
        var text = "Mohon ke [sebutkan instansi dan kontaknya].";
        assertThat(browser.post(path("/replies"), Map.of("text", text, "seen", "3")))
                .contains("Lengkapi dulu bagian ini");
        assertThat(answersOf(sari)).isEmpty();
    }

    @Test
    void a_macro_shows_what_it_will_do_and_does_it_at_once() throws Exception {
        var browser = AgentBrowser.of(sari, house);
        browser.page(ticket);

        assertThat(browser.get(path("/macros/tanya-alamat")))
                .contains("yang akan terjadi", "Mohon balas dengan nama desa", "Pasang tanda alamat-kurang");
        assertThat(house.state(ticket)).isEqualTo(TicketState.HANDED_OVER);
        browser.post(path("/macros/tanya-alamat"), Map.of("seen", Long.toString(version())));
        assertThat(house.state(ticket)).isEqualTo(TicketState.WAITING_CITIZEN);
    }

    @Test
    void colleagues_on_the_same_ticket_see_each_other() throws Exception {
        var here = AgentBrowser.of(sari, house);
        here.page(ticket);
        here.part(path("/presence"), Map.of("writes", "true"));
        var there = AgentBrowser.of(dewi, house);

        assertThat(there.page(ticket)).contains(sari.name() + " sedang menulis balasan");
        here.part(path("/presence/end"), Map.of());
        assertThat(there.get(path("/presence"))).doesNotContain(sari.name());
        var elsewhere = AgentBrowser.of(house.somebody(Role.BALAI, "WSB"), house);
        assertThat(elsewhere.status(path("/presence"))).isEqualTo(404);
    }

    private String path(String end) {
        return "/tickets/" + ticket.number().digits() + end;
    }

    private long version() {
        return house.room(TicketReader.class)
                .summary(ticket.number(), sari)
                .orElseThrow()
                .version();
    }

    private List<String> answersOf(Viewer author) {
        return house.jdbc()
                .sql("select text from ticket_message where ticket_id = :id and user_id = :user and direction = 'out'")
                .param("id", ticket.id())
                .param("user", author.userId())
                .query(String.class)
                .list();
    }

    private List<String> clocks(String name) {
        return house.jdbc()
                .sql("select state from sla_clock where ticket_id = :id and name = :name")
                .param("id", ticket.id())
                .param("name", name)
                .query(String.class)
                .list();
    }
}
