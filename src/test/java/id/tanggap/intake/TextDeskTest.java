package id.tanggap.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.tanggap.access.AccountProfile;
import id.tanggap.access.Accounts;
import id.tanggap.access.Role;
import id.tanggap.channel.ChannelHealth;
import id.tanggap.ticket.TicketNumber;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// The pages of texts, as the server draws them without any script.
class TextDeskTest extends TextHouse {

    private static final String COMPLAINT = "PKH saya di Demak belum cair sejak Maret";

    @Autowired
    private MockMvc pages;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ChannelHealth standings;

    @BeforeEach
    void people() {
        accounts.put("sari", "rahasia-sari-1", new AccountProfile("Sari", Role.AGENT, null, ZoneId.of("Asia/Jakarta")));
        accounts.put(
                "admin", "rahasia-admin-1", new AccountProfile("Admin", Role.ADMIN, null, ZoneId.of("Asia/Jakarta")));
    }

    private MockHttpServletResponse ask(String who, MockHttpServletRequestBuilder request) throws Exception {
        return pages.perform(
                        request.with(user(accounts.loadUserByUsername(who))).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private String page(TicketNumber number) throws Exception {
        return ask("sari", get("/tickets/" + number.digits())).getContentAsString();
    }

    private MockHttpServletRequestBuilder draft(TicketNumber number, String text) {
        return post("/tickets/" + number.digits() + "/draft").param("text", text);
    }

    @Test
    void the_box_names_its_channel_and_carries_what_the_script_counts_with() throws Exception {
        var page = page(arrives(Sent.sms(someNumber(), COMPLAINT)));

        assertThat(page).contains("Balas lewat SMS", "data-weigh=\"sms\"", "data-price=\"350\"", "0 / 160 · 0 bagian");
        assertThat(page(arrives(Sent.whatsapp(someNumber(), COMPLAINT)))).contains("Balas lewat WhatsApp");
    }

    @Test
    void words_are_weighed_with_what_the_template_adds_and_shown_as_they_leave() throws Exception {
        var number = arrives(Sent.sms(someNumber(), COMPLAINT));
        var added = ("\nTiket " + number.grouped() + ", Kemensos").length();

        var weight = ask("sari", draft(number, "Sudah cair.").header("HX-Request", "true"))
                .getContentAsString();

        assertThat(weight)
                .contains((11 + added) + " / 160 · 1 bagian · Rp 350")
                .contains("Sudah cair.\nTiket " + number.grouped())
                .doesNotContain("<html");
    }

    @Test
    void without_a_script_the_page_comes_back_with_the_words_and_the_preview() throws Exception {
        var number = arrives(Sent.sms(someNumber(), COMPLAINT));

        var page = ask("sari", draft(number, "Sudah “cair” — silakan dicek")).getContentAsString();

        assertThat(page)
                .contains("<html", ">Sudah “cair” — silakan dicek</textarea>", "class=\"bubble\"")
                .contains("Huruf yang membuat SMS lebih mahal")
                .contains("data-plain=\"Sudah &quot;cair&quot; - silakan dicek\"");
    }

    @Test
    void by_night_the_agent_chooses_when_it_leaves() throws Exception {
        var number = arrives(Sent.sms(someNumber(), COMPLAINT));
        clock.pass(Duration.ofHours(13));

        assertThat(page(number)).contains("value=\"now\"", "Kirim sekarang", "07.00 WIB");
        ask("sari", post("/tickets/" + number.digits() + "/replies").param("text", "Besok ya."));
        assertThat(page(number)).contains("menunggu dikirim sampai pagi");
    }

    @Test
    void who_said_stop_cannot_be_texted_and_the_desk_says_why() throws Exception {
        var from = someNumber();
        var number = arrives(Sent.sms(from, COMPLAINT));
        intake.submit(arrival(Sent.sms(from, "STOP"), "SM-stop-" + from));

        assertThat(page(number))
                .contains("Pelapor meminta berhenti menerima pesan")
                .doesNotContain("data-weigh");
        var refused = ask(
                        "sari", post("/tickets/" + number.digits() + "/replies").param("text", "Halo"))
                .getContentAsString();
        assertThat(refused).contains("Hubungi lewat telepon");
        assertThat(detail(number).messages())
                .noneMatch(message -> message.text().equals("Halo"));
    }

    @Test
    void after_a_day_whatsapp_offers_the_approved_words() throws Exception {
        var number = arrives(Sent.whatsapp(someNumber(), COMPLAINT));
        clock.pass(Duration.ofHours(25));

        assertThat(page(number)).contains("value=\"HX1\"", "Lewat 24 jam".toLowerCase(java.util.Locale.ROOT));
        ask(
                "sari",
                post("/tickets/" + number.digits() + "/replies")
                        .param("template", "HX1")
                        .param("text", "sudah cair"));

        assertThat(detail(number).messages().getLast().text())
                .isEqualTo("Ada kabar untuk laporan " + number.grouped() + ": sudah cair");
    }

    @Test
    void administrators_see_how_channels_stand_and_others_do_not() throws Exception {
        arrives(Sent.sms(someNumber(), COMPLAINT));
        intake.refuse(arrival(Sent.sms(someNumber(), "palsu"), "SM-palsu"), "signature");
        standings.reportReachable("sms-uji", "sms");
        standings.reportFailing("email-uji", "email", "Connection refused");

        var page = ask("admin", get("/channels")).getContentAsString();

        assertThat(page)
                .contains(
                        "sms-uji",
                        "Terbuka",
                        "email-uji",
                        "Gagal sejak",
                        "Server tidak dapat dihubungi",
                        "<code>Connection refused");
        assertThat(page).contains("Pekerjaan di latar belakang", "Mengubah pesan masuk menjadi tiket", "Berjalan");
        assertThat(ask("sari", get("/channels")).getStatus()).isEqualTo(403);
    }
}
