package id.tanggap.command.sitrep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.tanggap.desk.VisibilityMatrixSetup;
import id.tanggap.incident.Declaration;
import id.tanggap.incident.IncidentCode;
import id.tanggap.incident.IncidentFacts;
import id.tanggap.incident.IncidentPhase;
import id.tanggap.incident.IncidentResult;
import id.tanggap.incident.attachment.TicketAttachments;
import id.tanggap.incident.command.IncidentCommands;
import id.tanggap.region.RegionCode;
import id.tanggap.taxonomy.Urgency;
import id.tanggap.ticket.TicketNumber;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// The situation report of a flood in Mamuju, recorded two hours ago, with an open and a restricted ticket.
@ResourceLock("VisibilityMatrixSetup")
class SitrepPageTest extends VisibilityMatrixSetup {

    private static final DateTimeFormatter FIELD =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm").withZone(ZoneId.of("Asia/Jakarta"));

    @Autowired
    private IncidentCommands commands;

    @Autowired
    private TicketAttachments attachments;

    private static @Nullable Object openedIn;
    private static String address = "";
    private static String minute = "";

    @BeforeEach
    void a_flood_in_mamuju() throws Exception {
        if (openedIn == jdbc) {
            return;
        }
        openedIn = jdbc;
        var officer = viewer("penyelia");
        var facts = new IncidentFacts(
                "Banjir Mamuju <uji>",
                "banjir",
                IncidentPhase.TANGGAP_DARURAT,
                Urgency.DARURAT,
                Instant.now(),
                null,
                new Declaration("Bupati Mamuju", "360/7", null, null),
                false,
                List.of(new RegionCode("76.02")),
                List.of());
        var code = ((IncidentResult.Done) commands.open(facts, officer)).code();
        attachments.attach(code, reported("Banjir di Mamuju", "Rumah kami di Mamuju kebanjiran"), officer);
        attachments.attach(code, reported("Anak dipukul", "Anak tetangga di Mamuju dipukul bapaknya"), officer);
        // as if it had been recorded earlier: a minute must be over before it has a report
        grows(false);
        for (var earlier : List.of(
                "update incident set created_at = created_at - interval '2 hours' where code = :code",
                "update incident_log set at = at - interval '2 hours' where incident_id ="
                        + " (select id from incident where code = :code)",
                "update ticket_event set at = at - interval '2 hours' where ticket_id in (select ticket_id from"
                        + " incident_ticket t join incident i on i.id = t.incident_id where i.code = :code)",
                "update incident_ticket_time set attached_at = attached_at - interval '2 hours' where incident_id ="
                        + " (select id from incident where code = :code)")) {
            jdbc.sql(earlier).param("code", code.value()).update();
        }
        grows(true);
        jdbc.sql("""
                        insert into people_count (incident_id, place, figure, number, source, said_by, way, counted_at,
                            at, actor)
                        select id, '76.02', 'displaced', 100, 'own', 'posko', 'entered', now() - interval '2 hours',
                            now() - interval '2 hours', 'uji'
                        from incident where code = :code
                        """).param("code", code.value()).update();
        address = "/incidents/" + code.value();
        minute = FIELD.format(Instant.now().minus(1, ChronoUnit.HOURS));
    }

    /// Whether the database refuses to change what is on record.
    private void grows(boolean only) {
        for (var table : List.of("incident_log", "ticket_event")) {
            jdbc.sql("alter table " + table + (only ? " enable" : " disable") + " trigger user")
                    .update();
        }
    }

    private TicketNumber reported(String subject, String text) throws Exception {
        return report(Map.of(
                "subject", subject, "text", text, "reporter", Map.of("name", "Budi", "email", "budi@warga.test")));
    }

    private byte[] pdf(String who) throws Exception {
        var answer = answer(who, get(address + "/sitrep.pdf").param("at", minute));
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsByteArray();
    }

    @Test
    void it_tells_the_situation_with_its_sources() throws Exception {
        var page = text("piket", get(address + "/sitrep").param("at", minute));

        assertThat(page)
                .contains("Air minum kemasan (liter): 750 liter = 1.250 botol 600 ml")
                .contains("Banjir Mamuju &lt;uji&gt;", "Bupati Mamuju, 360/7", "laporan warga", "Kejadian dibuka")
                .contains("tiket warga yang masuk kejadian ini, 2 tiket");
    }

    @Test
    void the_page_of_an_incident_tells_of_its_declaration_what_is_known() throws Exception {
        assertThat(text("piket", get(address))).contains("<dd>Bupati Mamuju, nomor 360/7</dd>");
    }

    @Test
    void the_pdf_of_a_minute_has_the_same_bytes_for_everybody_and_after_later_movements() throws Exception {
        var before = pdf("piket");
        attachments.attach(
                new IncidentCode(address.substring("/incidents/".length())),
                reported("Banjir lagi", "Rumah kami di Mamuju banjir lagi"),
                viewer("penyelia"));

        assertThat(pdf("auditor")).isEqualTo(before);
        try (var document = Loader.loadPDF(before)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Banjir Mamuju <uji>", "laporan warga", "Sumber");
        }
    }

    @Test
    void a_figure_opens_its_rows_as_far_as_the_viewer_may_see_them() throws Exception {
        assertThat(text("penyelia", rows("tickets"))).contains("Banjir di Mamuju", "Anak dipukul");
        assertThat(text("piket", rows("tickets")))
                .contains("Banjir di Mamuju", "1 tiket lain tidak boleh Anda buka")
                .doesNotContain("Anak dipukul");
        assertThat(status("penyelia", rows("x"))).isEqualTo(404);
    }

    private static MockHttpServletRequestBuilder rows(String of) {
        return get(address + "/sitrep/rows").param("at", minute).param("of", of);
    }

    @Test
    void an_approved_report_has_a_number_and_stays() throws Exception {
        assertThat(status("piket", post(address + "/sitrep").param("at", minute)))
                .isEqualTo(302);
        var kept = pdf("piket");

        assertThat(text("auditor", get(address + "/sitrep").param("at", minute)))
                .contains("Laporan situasi nomor 1", "Nomor 1: keadaan");
        var again = answer("auditor", get(address + "/sitreps/1.pdf"));
        assertThat(again.getContentAsByteArray()).isEqualTo(kept);
        assertThat(again.getHeader("Content-Disposition")).startsWith("attachment");
    }

    @Test
    void a_minute_that_is_not_over_is_refused_in_words() throws Exception {
        var future = FIELD.format(Instant.now().plus(1, ChronoUnit.DAYS));

        for (var wrong : List.of(future, "kemarin")) {
            assertThat(text("piket", get(address + "/sitrep").param("at", wrong)))
                    .contains("pilih menit yang sudah lewat");
            assertThat(status("piket", post(address + "/sitrep").param("at", wrong)))
                    .isEqualTo(400);
        }
    }

    @Test
    void agents_and_balai_read_no_reports_and_auditors_approve_none() throws Exception {
        for (var who : List.of("agen", "balai-mgl")) {
            assertThat(status(who, get(address + "/sitrep"))).isEqualTo(403);
            assertThat(status(who, get(address + "/sitrep.pdf").param("at", minute)))
                    .isEqualTo(403);
        }
        assertThat(status("auditor", post(address + "/sitrep").param("at", minute)))
                .isEqualTo(403);
    }

    @Test
    void it_shows_a_map_and_gives_its_rows_as_tables_with_hxl_tags() throws Exception {
        assertThat(text("piket", get(address + "/sitrep").param("at", minute)))
                .contains("viewBox=\"0 0 320 190\"", "class=\"land\" d=\"M", ">Mamuju</text>");
        for (var of : List.of("needs", "people", "reports")) {
            assertThat(text("auditor", get(address + "/sitrep/export").param("of", of)))
                    .contains("#adm2+code", "#loc+name");
        }
        assertThat(status("piket", get(address + "/sitrep/export").param("of", "lain")))
                .isEqualTo(404);
        assertThat(status("agen", get(address + "/sitrep/export"))).isEqualTo(403);
        assertThat(text("piket", get(address + "/needs/export"))).contains("#inneed+num");
    }

    @Test
    void a_review_is_read_by_those_who_read_reports_and_lessons_are_theirs() throws Exception {
        assertThat(text("piket", get(address + "/review"))).contains("Banjir Mamuju &lt;uji&gt;", "Catat pelajaran");
        var lesson = post(address + "/review/lessons").param("text", "Siapkan <perahu>");
        assertThat(status("piket", lesson)).isEqualTo(302);
        assertThat(text("auditor", get(address + "/review")))
                .contains("Siapkan &lt;perahu&gt;")
                .doesNotContain("Catat pelajaran");
        assertThat(text("auditor", get(address + "/review/export").param("of", "lessons")))
                .contains("Siapkan <perahu>");
        assertThat(status("agen", get(address + "/review"))).isEqualTo(403);
        assertThat(status("auditor", lesson)).isEqualTo(403);
        assertThat(text("piket", get(address + "/cap"))).contains("<identifier>", "Mamuju");
    }

    @Test
    void the_list_of_recipients_is_kept_by_those_who_lead() throws Exception {
        var one = post(address + "/recipients")
                .param("address", "bupati@mamuju.test")
                .param("name", "Bupati");
        assertThat(status("auditor", one)).isEqualTo(403);
        assertThat(status("piket", one)).isEqualTo(302);

        assertThat(text("piket", get(address + "/sitrep").param("at", minute))).contains("bupati@mamuju.test");
        assertThat(status("piket", post(address + "/sitrep-mails").param("report", "x")))
                .isEqualTo(302);
    }
}
