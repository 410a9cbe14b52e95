package id.tanggap.intake;

import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.tanggap.access.AccountProfile;
import id.tanggap.access.Accounts;
import id.tanggap.access.Role;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.conversation.StaffMessages;
import id.tanggap.ticket.resolution.TicketResolution;
import id.tanggap.ticket.workflow.ChosenOutcome;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Programs that answer each of our letters under a new address, and floods in other people's names. Nothing that was
/// received is lost, and few letters leave.
@ResourceLock(Resources.SYSTEM_OUT)
@ExtendWith(OutputCaptureExtension.class)
class MailLoopTest extends MachineMailHouse {

    private static final int ROUNDS = 30;
    /// Mails that are being processed at the same moment do not see each other.
    private static final int AT_ONCE = 8;

    @Autowired
    private MockMvc pages;

    @Autowired
    private Accounts accounts;

    @Autowired
    private StaffMessages work;

    @Autowired
    private TicketResolution resolution;

    @Test
    void a_robot_that_answers_each_letter_under_a_new_tag_gets_a_handful() {
        var letters = 0;
        POST.send(robot(0), "Mesin rusak", "Mohon bantuan, mesin di Demak rusak sejak kemarin", Map.of());
        while (letters < ROUNDS && isAnswered(robot(letters))) {
            var letter = POST.read(robot(letters)).getFirst();
            letters++;
            POST.send(
                    robot(letters),
                    "Re: " + letter.subject(),
                    "Terima kasih, surat Anda nomor %d kami terima dan akan kami balas.".formatted(letters),
                    Map.of("References", letter.messageId()));
        }

        System.out.printf("loop: robot+<n>@ got %d letters%n", letters);
        assertThat(letters).isBetween(1, 5);
        assertThat(tickets("robot+%@pabrik.example")).isEqualTo(letters + 1L);
        assertThat(reasons("robot+%@pabrik.example")).containsExactly("text-limit");
    }

    private static String robot(int round) {
        return "robot+" + round + "@pabrik.example";
    }

    @Test
    void a_robot_that_never_says_the_same_is_stopped_at_its_mailbox() {
        IntStream.range(0, ROUNDS).forEach(n -> arrives(mail("mesin+%d@pabrik-dua.example".formatted(n), words(n))));

        var letters = sent("mesin+%@pabrik-dua.example");
        System.out.printf("loop: a robot with new words each time got %d letters of %d%n", letters, ROUNDS);
        assertThat(letters).isEqualTo(10);
        assertThat(reasons("mesin+%@pabrik-dua.example")).containsExactly("mailbox-limit");
    }

    @Test
    void a_flood_in_a_victims_name_reaches_the_victim_a_few_times() {
        flood(n -> "korban+%d@warga.example".formatted(n), MailLoopTest::words);

        System.out.printf("flood: victim+<n>@ got %d of %d%n", sent("korban+%@warga.example"), ROUNDS);
        assertThat(tickets("korban+%@warga.example")).isEqualTo(ROUNDS);
        assertThat(sent("korban+%@warga.example")).isBetween(1L, 10L + AT_ONCE);
        assertThat(reasons("korban+%@warga.example")).contains("mailbox-limit");
    }

    @Test
    void dots_and_tags_of_a_known_provider_are_one_mailbox() {
        flood(
                n -> (n % 2 == 0 ? "k.orban.tujuh+%d@gmail.com" : "korbantujuh+%d@googlemail.com").formatted(n),
                n -> "Tolong bantu kami di Demak, bantuan belum datang nomor " + n);

        assertThat(tickets("k%orban%tujuh+%@g%mail.com")).isEqualTo(ROUNDS);
        assertThat(sent("k%orban%tujuh+%@g%mail.com")).isBetween(1L, 3L + AT_ONCE);
    }

    @Test
    void people_of_a_public_provider_do_not_share_a_limit() {
        flood(n -> "orang.ke.%d@yahoo.co.id".formatted(n), MailLoopTest::words);

        assertThat(sent("orang.ke.%@yahoo.co.id")).isBetween((long) HOUSE, (long) HOUSE + AT_ONCE);
        assertThat(reasons("orang.ke.%@yahoo.co.id")).isSubsetOf("house-limit");
    }

    @Test
    void new_names_and_new_hosts_of_one_domain_are_one_domain() {
        flood(n -> "u%d@h%d.kebun.co.id".formatted(n, n), MailLoopTest::words);

        assertThat(tickets("u%@h%.kebun.co.id")).isEqualTo(ROUNDS);
        assertThat(sent("u%@h%.kebun.co.id")).isBetween(1L, (long) DOMAIN + AT_ONCE);
        assertThat(reasons("u%@h%.kebun.co.id")).contains("domain-limit");
    }

    @Test
    void the_limit_of_the_house_raises_an_alarm(CapturedOutput log) throws Exception {
        flood(n -> "orang%d@desa%d.example".formatted(n, n), MailLoopTest::words);

        var sent = sent("orang%@desa%.example");
        System.out.printf("flood: the house sent %d of %d (limit %d a minute)%n", sent, ROUNDS, HOUSE);
        assertThat(tickets("orang%@desa%.example")).isEqualTo(ROUNDS);
        assertThat(sent).isBetween((long) HOUSE, (long) HOUSE + AT_ONCE);
        assertThat(log.getAll().lines().filter(line -> line.contains("alarm=automatic-mail-limit")))
                .hasSize(1)
                .allSatisfy(line -> assertThat(line).contains("ERROR"));
        assertThat(page("/channels"))
                .contains("Jawaban otomatis ditahan", "batas jawaban otomatis seluruh kantor", "sedang berlangsung")
                .contains("Lihat tiket terbaru");
        await().until(() -> page("/queue").contains("batas seluruh kantor tercapai"));

        clock.pass(Duration.ofMinutes(6));
        arrives(mail("nanti@lain.example", "Apakah surat ini dijawab lagi oleh kantor?"));
        assertThat(sent("nanti@lain.example")).isEqualTo(1);
        await().until(() -> !page("/queue").contains("batas seluruh kantor tercapai"));
    }

    @Test
    void the_page_of_channels_says_which_limit_is_full_and_open_pages_hear_of_it() throws Exception {
        var stream = pages.perform(get("/events").with(admin())).andReturn().getResponse();
        await().until(() -> stream.getContentAsString().contains("hello"));

        IntStream.range(0, 13).forEach(n -> arrives(mail("penuh+%d@kotak.example".formatted(n), words(n))));
        IntStream.range(0, 5).forEach(n -> arrives(mail("gema%d@sama.example".formatted(n), words(1))));

        await().until(() -> stream.getContentAsString().contains("event:channels"));
        assertThat(page("/channels"))
                .contains("batas jawaban otomatis per kotak surat", "p•••@kotak.example", "3 ditahan, sejak 1")
                .contains("batas jawaban otomatis untuk isi yang sama", "sama.example", "2 ditahan, sejak 1")
                .contains("blokir alamatnya di server surat", "href=\"/tickets/")
                .doesNotContain("penuh@kotak.example", "gema");
        assertThat(page("/queue")).doesNotContain("class=\"house-alarm\"");
    }

    @Test
    void what_is_held_back_is_seen_on_the_ticket_and_an_agents_answer_has_no_limit() throws Exception {
        IntStream.range(0, 5).forEach(n -> arrives(mail("penerima+%d@jawab.example".formatted(n), words(1))));
        var number = new TicketNumber(jdbc.sql("""
                        select t.number from outbound o join ticket t on t.id = o.ticket_id
                        where o.recipient = 'penerima+4@jawab.example' and o.state = 'suppressed'
                        """).query(String.class).single());
        assertThat(page("/tickets/" + number.digits())).contains("batas jawaban otomatis untuk isi yang sama");

        IntStream.range(0, 12).forEach(n -> work.answer(number, AGENT, "Sudah kami proses, bagian " + n));

        await().until(() ->
                outgoing("recipient = 'penerima+4@jawab.example' and not automatic and state = 'sent'") == 12);
    }

    @Test
    void a_ticket_that_only_a_machine_wrote_gets_no_automatic_message_at_all() {
        arrives("X-Vacation: yes\n" + mail("sensor@pabrik-tiga.example", words(1)));
        var number = number("sensor@pabrik-tiga.example");

        resolution.end(TicketVersion.latest(number, AGENT), ChosenOutcome.as("solved"));

        assertThat(reasons("sensor@pabrik-tiga.example")).containsExactly("machine-message");
        assertThat(sent("sensor@pabrik-tiga.example")).isZero();
    }

    @Test
    void a_machines_mail_joins_its_ticket_and_neither_reopens_nor_answers_it() {
        arrives(mail("rina@kantor.example", words(1)));
        var number = number("rina@kantor.example");
        assertThat(isAnswered("rina@kantor.example")).isTrue();
        resolution.end(TicketVersion.latest(number, AGENT), ChosenOutcome.as("solved"));
        var ended = state(number);
        await().until(() -> POST.read("rina@kantor.example").size() == 2);
        var closing = POST.read("rina@kantor.example").getLast();

        arrives("From: rina@kantor.example\nSubject: Balasan otomatis: x\nIn-Reply-To: %s\n\nBELUM\n"
                .formatted(closing.messageId()));

        assertThat(outgoing("recipient = 'rina@kantor.example'")).isEqualTo(2);
        assertThat(state(number)).isEqualTo(ended);
        assertThat(jdbc.sql("""
                        select count(*) from ticket_message m join ticket t on t.id = m.ticket_id
                        where t.number = :number and m.direction = 'in' and m.automatic
                        """)
                        .param("number", number.digits())
                        .query(Long.class)
                        .single())
                .as("kept and seen")
                .isEqualTo(1);
    }

    private String state(TicketNumber number) {
        return jdbc.sql("select state from ticket where number = :number")
                .param("number", number.digits())
                .query(String.class)
                .single();
    }

    private TicketNumber number(String from) {
        return new TicketNumber(
                jdbc.sql("""
                        select t.number from ticket t join contact_point c on c.id = t.reporter_via
                        where c.value = :from
                        """).param("from", from).query(String.class).single());
    }

    private void flood(IntFunction<String> from, IntFunction<String> text) {
        IntStream.range(0, ROUNDS).parallel().forEach(n -> arrives(mail(from.apply(n), text.apply(n))));
    }

    private static String mail(String from, String text) {
        return "From: %s\nSubject: Banjir\nMessage-ID: <%s>\n\n%s\n".formatted(from, from, text);
    }

    /// Other words each time, none with a digit.
    private static String words(int n) {
        return "Kami menunggu bantuan " + ("abcdefghij".charAt(n / 10) + "k" + "abcdefghij".charAt(n % 10))
                + " sejak bulan Maret di desa kami";
    }

    private long tickets(String from) {
        return jdbc.sql("""
                        select count(*) from ticket t join contact_point c on c.id = t.reporter_via
                        where c.value like :from
                        """).param("from", from).query(Long.class).single();
    }

    private long sent(String to) {
        return outgoing("state <> 'suppressed' and recipient like '" + to + "'");
    }

    private List<String> reasons(String to) {
        return jdbc.sql("select distinct reason from outbound where state = 'suppressed' and recipient like :to")
                .param("to", to)
                .query(String.class)
                .list();
    }

    private String page(String path) throws Exception {
        return pages.perform(get(path).with(admin()).with(csrf()))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private RequestPostProcessor admin() {
        accounts.put(
                "admin", "rahasia-admin-1", new AccountProfile("Admin", Role.ADMIN, null, ZoneId.of("Asia/Jakarta")));
        return user(accounts.loadUserByUsername("admin"));
    }
}
