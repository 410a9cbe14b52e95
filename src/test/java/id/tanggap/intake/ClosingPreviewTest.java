package id.tanggap.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.tanggap.access.AccountProfile;
import id.tanggap.access.Accounts;
import id.tanggap.access.Role;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.privacy.Confidentiality;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// What the citizen will read when a ticket ends or moves is seen before it is said, and is what is said.
class ClosingPreviewTest extends TextHouse {

    private static final String COMPLAINT = "PKH saya di Demak belum cair sejak Maret";

    @Autowired
    private MockMvc pages;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Confidentiality confidentiality;

    @BeforeEach
    void people() {
        accounts.put("sari", "rahasia-sari-1", new AccountProfile("Sari", Role.AGENT, null, ZoneId.of("Asia/Jakarta")));
    }

    private String ask(MockHttpServletRequestBuilder request) throws Exception {
        return pages.perform(
                        request.with(user(accounts.loadUserByUsername("sari"))).with(csrf()))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String path(TicketNumber number, String noun) {
        return "/tickets/" + number.digits() + "/" + noun;
    }

    private List<String> sent(TicketNumber number, String words) {
        return jdbc.sql("""
                        select o.body from outbound o
                        join ticket t on t.id = o.ticket_id
                        where t.number = :number and o.body like :words
                        order by o.id
                        """)
                .param("number", number.digits())
                .param("words", "%" + words + "%")
                .query(String.class)
                .list();
    }

    @Test
    void a_closing_text_is_shown_with_its_parts_and_its_question_and_leaves_as_shown() throws Exception {
        var number = arrives(Sent.sms(someNumber(), COMPLAINT));

        var form = ask(get(path(number, "closure")));
        assertThat(form).contains("SMS, 1 bagian, Rp 350", "Belum beres? Balas BELUM. Sudah? Balas SUDAH");
        var preview = ask(post(path(number, "closure"))
                .param("outcome", "solved")
                .param("reason-solved", "Dana masuk 24 November")
                .param("preview", "1"));
        assertThat(sent(number, "berakhir")).isEmpty();
        ask(post(path(number, "closure")).param("outcome", "solved").param("reason-solved", "Dana masuk 24 November"));

        var body = sent(number, "berakhir").getFirst();
        assertThat(body).contains("Dana masuk 24 November");
        assertThat(preview).contains(body);
    }

    @Test
    void a_long_reason_is_shown_as_the_texts_that_it_leaves_as() throws Exception {
        var number = arrives(Sent.sms(someNumber(), COMPLAINT));

        var preview = ask(post(path(number, "closure"))
                .param("outcome", "solved")
                .param("reason-solved", "Dana sudah masuk ke rekening. ".repeat(12))
                .param("preview", "1"));

        assertThat(preview).containsPattern("SMS, [2-9] bagian");
    }

    @Test
    void the_office_that_gets_a_ticket_is_named_to_the_citizen_as_shown() throws Exception {
        var number = arrives(Sent.sms(someNumber(), COMPLAINT));

        assertThat(ask(get(path(number, "hand-over")))).contains("kini ditangani Sentra");
        ask(post(path(number, "hand-over")).param("balai", "ANT").param("reason", "lebih dekat"));

        assertThat(sent(number, "kini ditangani Sentra Antasena")).hasSize(1);
    }

    /// Whoever writes need not know to whom: what an operator's words make of the name, only the citizen reads.
    @Test
    void the_name_of_an_unnamed_reporter_is_in_the_text_that_leaves_and_in_no_preview() throws Exception {
        var number = arrives(Sent.sms(someNumber(), COMPLAINT));
        jdbc.sql("update reporter set name = 'Wijayanti' where id = (select reporter_id from ticket where number = :n)")
                .param("n", number.digits())
                .update();
        confidentiality.conceal(TicketVersion.latest(number, AGENT));
        try (var closed = new OperatorsWords("closed.sms.id", "Yth. {{name}}, {{text}} Tiket {{number}}");
                var answered = new OperatorsWords("answered.sms.id", "Yth. {{name}}, {{text}}")) {
            assertThat(ask(get(path(number, "closure"))))
                    .as(closed.toString())
                    .contains("Yth. ***,")
                    .doesNotContain("Wijayanti");
            assertThat(ask(post(path(number, "draft"))
                            .header("HX-Request", "true")
                            .param("text", "Segera.")))
                    .as(answered.toString())
                    .contains("Yth. ***, Segera.")
                    .doesNotContain("Wijayanti");
            assertThat(ask(get("/tickets/" + number.digits()))).doesNotContain("Wijayanti");
            ask(post(path(number, "closure")).param("outcome", "solved"));
        }

        assertThat(sent(number, "Yth. Wijayanti")).hasSize(1);
    }

    /// A template that an operator has put beside the program.
    private record OperatorsWords(Path file) implements AutoCloseable {

        private OperatorsWords(String name, String words) throws IOException {
            this(FOLDER.resolve("templates/reply").resolve(name + ".mustache"));
            Files.createDirectories(file.getParent());
            Files.writeString(file, words);
        }

        @Override
        public void close() throws IOException {
            Files.delete(file);
        }
    }

    @Test
    void who_said_stop_gets_nothing_and_the_form_says_so() throws Exception {
        var phone = someNumber();
        var number = arrives(Sent.sms(phone, COMPLAINT));
        arrives(Sent.sms(phone, "STOP"));

        assertThat(ask(get(path(number, "closure"))))
                .contains("Tidak akan terkirim: pelapor meminta berhenti menerima pesan");
    }
}
