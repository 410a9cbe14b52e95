package id.tanggap.administration.wording;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.desk.FormClient;
import id.tanggap.reply.carrier.Carrier;
import id.tanggap.reply.carrier.CarrierResult;
import id.tanggap.reply.carrier.Carriers;
import id.tanggap.reply.carrier.OutboundMessage;
import id.tanggap.reply.compose.ReplyTemplates;
import id.tanggap.setting.SettingsAsBefore;
import id.tanggap.ticket.TicketTestSetup;
import id.tanggap.ticket.TicketTestSetup.Complaint;
import id.tanggap.writing.AnswerUses;
import id.tanggap.writing.CannedResponses;
import id.tanggap.writing.macro.Macros;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Letters, ready answers and macros in the browser: as administrators and supervisors use them, and as others try to.
class WordingPagesTest {

    private static final String LETTER = "/settings/letters/mission-unable/sms/id";
    private static final String CLOSED = "/settings/letters/closed/email/id";
    private static final Pattern UNDO = Pattern.compile("action=\"(/settings/history/\\d+/undo)\"");

    private static final Pattern ROW = Pattern.compile("<td><a href=\"/settings/answers/([a-z0-9-]+/(?:id|en))\"");
    private static final Pattern MORE = Pattern.compile("href=\"(/settings/answers\\?[^\"]*after=[^\"]*)\"");

    private final TicketTestSetup house = TicketTestSetup.shared();
    private final SettingsAsBefore asFound = new SettingsAsBefore(house);

    private FormClient as(Role role) {
        return FormClient.signedIn(house, house.somebody(role, role == Role.BALAI ? "MGL" : null));
    }

    private static void undo(FormClient visitor, String page) {
        var button = UNDO.matcher(page);
        assertThat(button.find()).isTrue();
        var back = visitor.post(button.group(1), Map.of("back", "/settings/answers/baru-saja/id"));
        assertThat(back.statusCode()).isEqualTo(200);
        assertThat(back.body()).contains("Tersimpan");
    }

    private String unable() {
        return house.room(ReplyTemplates.class)
                .fill("mission-unable", "sms", "id", Map.of())
                .body();
    }

    @AfterEach
    void as_it_was() {
        asFound.putBack();
    }

    @Test
    void a_letter_is_changed_marked_and_undone_with_one_click() {
        var admin = as(Role.ADMIN);
        var shipped = unable();
        admin.page(LETTER);

        var saved = admin.post(LETTER, Map.of("body", "Baik, <b>terima kasih</b>.", "why", "lebih pendek"));

        assertThat(saved.body()).contains("Tersimpan", "&lt;b&gt;terima kasih", "lebih pendek", "Kembalikan ke bawaan");
        assertThat(admin.page("/settings/letters")).contains("diubah");
        assertThat(unable()).isEqualTo("Baik, <b>terima kasih</b>.");
        undo(admin, saved.body());
        assertThat(unable()).isEqualTo(shipped);
    }

    @Test
    void what_was_typed_stays_in_the_box_when_it_is_refused_and_a_reset_is_the_shipped_text() {
        var admin = as(Role.ADMIN);
        var shipped = unable();
        admin.page(LETTER);

        assertThat(admin.post(LETTER, Map.of("body", "Halo {{nomor}}")).body())
                .contains("{{nomor}} tidak dikenal", "\nHalo {{nomor}}</textarea>");
        admin.post(LETTER, Map.of("body", "Baik."));
        assertThat(admin.post(LETTER + "/original", Map.of()).body()).contains("Tersimpan");
        assertThat(unable()).isEqualTo(shipped);
    }

    @Test
    void a_preview_shows_a_ticket_as_its_viewer_may_see_it_and_calls_nothing() {
        var admin = as(Role.ADMIN);
        var ticket = house.opened(Complaint.usual());
        admin.page(CLOSED);
        var typed = Map.of(
                "subject", "{{subject}}",
                "body", "Halo {{name}}, {{number}}: {{text}}. BELUM SUDAH {{text.class}}",
                "ticket", ticket.number().digits());

        var shown = admin.post(CLOSED + "/preview", typed).body();

        assertThat(shown)
                .contains("Halo Budi, " + ticket.number().grouped(), "tidak bisa dibaca", "{{text.class}}")
                .doesNotContain("java.lang");
        assertThat(admin.post(CLOSED + "/preview", Map.of("body", "{{number}}", "ticket", "999999999999"))
                        .body())
                .contains("Tiket itu tidak ditemukan", "2611 0004 2718");
    }

    @Test
    void a_sample_goes_to_the_writers_own_address_and_to_nobody_else_and_not_too_often() {
        var writer = house.somebody(Role.ADMIN, null);
        var address = house.usernameOf(writer) + "@kantor.test";
        var admin = FormClient.signedIn(house, writer);
        var ticket = house.opened(Complaint.usual());
        var text = Map.of(
                "subject", "{{subject}}",
                "body", "{{number}} {{text}} BELUM SUDAH",
                "ticket", ticket.number().digits(),
                "recipient", "warga@x.test",
                "email", "warga@x.test");
        admin.page(CLOSED);
        assertThat(admin.post(CLOSED + "/samples", text).body()).contains("belum punya alamat email");
        house.jdbc()
                .sql("update app_user set email = :email where id = :id")
                .param("email", address)
                .param("id", writer.userId())
                .update();

        var before = newest();
        var first = admin.post(CLOSED + "/samples", text).body();
        assertThat(first).containsAnyOf("Contoh sedang dikirim", "Belum ada kanal email");
        var opened = first.contains("Belum ada kanal email");
        if (opened) {
            house.room(Carriers.class).open(new DistantMail());
            admin.post(CLOSED + "/samples", text);
        }
        for (var n = 0; n < 12; n++) {
            admin.post(CLOSED + "/samples", text);
        }

        var sent = house.jdbc().sql("""
                        select recipient, subject, body, ticket_id is null as alone from outbound
                        where id > :before and message_id like 'sample.%'
                        """).param("before", before).query().listOfRows();
        assertThat(sent).hasSize(10).allSatisfy(row -> {
            assertThat(row.get("recipient")).isEqualTo(address);
            assertThat((String) row.get("subject")).startsWith("[Contoh]");
            assertThat((String) row.get("body"))
                    .contains("hanya contoh", "2611 0004 2718")
                    .doesNotContain(ticket.number().grouped());
            assertThat(row.get("alone")).isEqualTo(true);
        });
        if (opened) {
            house.room(Carriers.class).close("email-contoh");
        }
    }

    private long newest() {
        return house.jdbc()
                .sql("select coalesce(max(id), 0) from outbound")
                .query(Long.class)
                .single();
    }

    @Test
    void a_supervisor_makes_an_answer_and_a_macro_and_takes_them_back() {
        var supervisor = as(Role.SUPERVISOR);
        supervisor.page("/settings/new-answer");

        var made = supervisor.post(
                "/settings/answers",
                Map.of(
                        "code",
                        "uji-web",
                        "language",
                        "id",
                        "title",
                        "Uji",
                        "text",
                        "Halo {nama}",
                        "shortcut",
                        "ujiweb"),
                "categories",
                List.of("bansos", "rehsos.anak"));
        assertThat(made.body()).contains("Tersimpan");
        assertThat(supervisor.page("/settings/answers/uji-web/id")).contains("Halo Siti Rahayu");
        assertThat(supervisor
                        .post("/settings/answers", Map.of("code", "uji-web", "language", "id"))
                        .body())
                .contains("sudah ada");
        assertThat(supervisor.page("/settings/answers?q=ujiweb")).contains("/settings/answers/uji-web/id");

        supervisor.page("/settings/new-macro");
        var macro = supervisor.post(
                "/settings/macros",
                Map.of("code", "uji-web", "title", "Uji", "title-english", "Test", "with", "uji-web"),
                "step",
                List.of("note", "", "", "", "", ""));
        assertThat(macro.body()).contains("Tersimpan");
        assertThat(house.room(Macros.class).find("uji-web")).isPresent();
        undo(supervisor, macro.body());
        assertThat(house.room(Macros.class).find("uji-web")).isEmpty();
        undo(supervisor, made.body());
        assertThat(house.room(CannedResponses.class).find("uji-web", "id")).isEmpty();
    }

    @Test
    void others_are_turned_away_and_a_supervisor_from_letters() {
        var forms = Map.of("body", "Halo", "text", "Halo", "code", "uji-luar", "language", "id", "title", "x");
        for (var role : List.of(Role.AGENT, Role.BALAI, Role.AUDITOR, Role.SUPERVISOR)) {
            var visitor = as(role);
            visitor.page("/me");
            for (var path : List.of(LETTER, LETTER + "/original", LETTER + "/preview", LETTER + "/samples")) {
                assertThat(visitor.post(path, forms).statusCode())
                        .as(role + " " + path)
                        .isEqualTo(403);
            }
            if (role == Role.SUPERVISOR) {
                continue;
            }
            for (var path : List.of(
                    "/settings/answers",
                    "/settings/answers/shipped",
                    "/settings/answers/preview",
                    "/settings/answers/terima-kasih/id",
                    "/settings/answers/terima-kasih/id/original",
                    "/settings/macros",
                    "/settings/macros/selesaikan")) {
                assertThat(visitor.post(path, forms).statusCode())
                        .as(role + " " + path)
                        .isEqualTo(403);
            }
            assertThat(visitor.status("/settings/answers")).isEqualTo(403);
        }
        assertThat(house.room(CannedResponses.class).find("uji-luar", "id")).isEmpty();
    }

    @Test
    void the_list_of_answers_is_grouped_counted_and_paged() {
        var supervisor = as(Role.SUPERVISOR);
        var seen = new HashSet<String>();
        var next = "/settings/answers?sort=uses";
        for (var pages = 0; !next.isEmpty() && pages < 9; pages++) {
            var page = supervisor.page(next);
            assertThat(page).contains("Untuk semua kategori", "selected=\"selected\">Paling sering dipakai");
            var rows = ROW.matcher(page).results().map(row -> row.group(1)).toList();
            assertThat(rows).hasSizeBetween(1, 50);
            seen.addAll(rows);
            var more = MORE.matcher(page);
            next = more.find() ? more.group(1).replace("&amp;", "&") : "";
        }
        assertThat(seen)
                .isEqualTo(house.room(CannedResponses.class).all().stream()
                        .map(answer -> answer.code() + "/" + answer.language())
                        .collect(Collectors.toSet()));
    }

    @Test
    void answers_of_one_group_in_one_language_that_speak_of_something() {
        var supervisor = as(Role.SUPERVISOR);

        var page = supervisor.page("/settings/answers?group=bansos&language=id&q=PKH");

        assertThat(page)
                .contains(
                        "aria-current=\"page\" class=\"on\"><span>Bantuan sosial</span>",
                        "name=\"group\" value=\"bansos\"")
                .contains("value=\"PKH\"")
                .doesNotContain(">bahasa Inggris</td>");
        assertThat(ROW.matcher(page).results()).isNotEmpty().allMatch(row -> row.group(1)
                .endsWith("/id"));
        assertThat(supervisor.page("/settings/answers?group=tidak-ada&sort=zzz&after=tidak~ada"))
                .contains("Tidak ada jawaban yang cocok");
        assertThat(supervisor.page("/settings/macros?q=tidak-ada-ini")).contains("Tidak ada makro yang cocok");
        assertThat(supervisor.page("/settings/macros?q=minta-nik&sort=uses")).contains("Tanya NIK dan tunggu");
    }

    @Test
    void the_lists_say_how_often_answers_and_macros_were_used() {
        var supervisor = as(Role.SUPERVISOR);
        supervisor.page("/settings/answers");
        supervisor.post(
                "/settings/answers",
                Map.of("code", "uji-pakai", "language", "id", "title", "Uji pakai", "text", "Halo", "shortcut", ""));
        supervisor.post(
                "/settings/macros",
                Map.of("code", "uji-pakai", "title", "Uji pakai", "title-english", "Test", "with", "uji-pakai"),
                "step",
                List.of("note", "", "", "", "", ""));
        assertThat(supervisor.page("/settings/answers?q=uji-pakai")).contains("belum pernah");
        var number = house.opened(Complaint.usual()).number();
        var ticket = "/tickets/" + number.digits();
        var agent = as(Role.AGENT);
        agent.page(ticket);

        house.room(AnswerUses.class).answered(number, List.of("uji-pakai", "uji-pakai", "tidak-ada", "\0"));
        agent.post(ticket + "/replies", Map.of("text", " "), "used", List.of("uji-pakai"));
        agent.post(ticket + "/macros/uji-pakai", Map.of());

        assertThat(supervisor.page("/settings/answers?q=uji-pakai")).contains("1 kali, terakhir");
        assertThat(supervisor.page("/settings/macros")).contains("1 kali, terakhir");
        assertThat(house.jdbc()
                        .sql("select kind || uses from answer_use where code = 'uji-pakai' order by kind")
                        .query(String.class)
                        .list())
                .containsExactly("answer1", "macro1");
    }

    @Test
    void a_supervisor_takes_back_no_change_of_an_administrator_to_a_letter() {
        var admin = as(Role.ADMIN);
        admin.page(LETTER);
        var saved = admin.post(LETTER, Map.of("body", "Baik sekali.")).body();
        var button = UNDO.matcher(saved);
        assertThat(button.find()).isTrue();
        var supervisor = as(Role.SUPERVISOR);
        supervisor.page("/settings/answers");

        assertThat(supervisor.post(button.group(1), Map.of()).statusCode()).isEqualTo(403);

        assertThat(unable()).isEqualTo("Baik sekali.");
        undo(admin, saved);
    }

    @Test
    void what_is_not_there_is_not_found() {
        var admin = as(Role.ADMIN);
        for (var path : List.of(
                "/settings/letters/gajian/sms/id",
                "/settings/letters/help/email/id",
                "/settings/letters/closed/fax/id",
                "/settings/answers/terima-kasih/jv")) {
            assertThat(admin.status(path)).as(path).isEqualTo(404);
        }
    }

    /// A mail server that another node has.
    private record DistantMail() implements Carrier {

        @Override
        public String channelName() {
            return "email-contoh";
        }

        @Override
        public String channel() {
            return "email";
        }

        @Override
        public boolean carriesHere() {
            return false;
        }

        @Override
        public CarrierResult carry(OutboundMessage message) {
            throw new IllegalStateException("Nothing is sent here");
        }
    }
}
