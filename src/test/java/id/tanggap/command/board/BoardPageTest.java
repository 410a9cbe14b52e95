package id.tanggap.command.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.tanggap.desk.VisibilityMatrixSetup;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.ownership.TicketAssignment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// What supervisors do from the national board: give out what waits, and take it back.
@ResourceLock("VisibilityMatrixSetup")
class BoardPageTest extends VisibilityMatrixSetup {

    @Autowired
    private TicketAssignment assignment;

    @Test
    void waiting_tickets_go_to_those_present_with_the_fewest_as_shown_and_come_back_by_undo() throws Exception {
        var waiting = waiting("Bantuan untuk Bapak di Surabaya belum jelas");
        here("agen");
        var preview = text("penyelia", get("/board/distribution"));
        var field = Pattern.compile("name=\"ticket-" + waiting.digits() + "\" value=\"(\\d+ \\d+)\"")
                .matcher(preview);
        assertThat(field.find()).as(preview).isTrue();
        assertThat(preview).contains("Bagikan ");
        assertThat(assignee(waiting)).isEqualTo(-1);

        var done = redirect(post("/board/distribution").param("ticket-" + waiting.digits(), field.group(1)));
        assertThat(assignee(waiting)).isPositive();
        assertThat(text("penyelia", get(done))).contains("1 tiket dibagikan", "Tarik kembali");

        redirect(post("/board/distribution/undo").param("done", done.replaceAll(".*=", "")));
        assertThat(assignee(waiting)).isEqualTo(-1);
        assertThat(text("penyelia", get(done))).contains("Pembagian ditarik kembali");
    }

    @Test
    void a_ticket_that_changed_since_the_preview_stays_as_it_is_and_is_reported() throws Exception {
        var waiting = waiting("Kartu keluarga sejahtera saya hilang");
        here("agen");
        var preview = text("penyelia", get("/board/distribution"));
        var field = Pattern.compile("name=\"ticket-" + waiting.digits() + "\" value=\"(\\d+ \\d+)\"")
                .matcher(preview);
        assertThat(field.find()).isTrue();
        var officer = Objects.requireNonNull(viewer("agen-anak").userId());
        assertThat(assignment.toPerson(TicketVersion.latest(waiting, viewer("penyelia")), officer))
                .isInstanceOf(CommandResult.Accepted.class);

        var done = redirect(post("/board/distribution").param("ticket-" + waiting.digits(), field.group(1)));

        assertThat(assignee(waiting)).isEqualTo(officer);
        assertThat(text("penyelia", get(done))).contains("0 tiket dibagikan", waiting.grouped());
    }

    @Test
    void nobody_gets_what_they_may_not_see_and_only_supervisors_give_out() throws Exception {
        jdbc.sql("update worker set seen_at = now() - interval '1 day'").update();
        here("balai-mgl-resepsi");
        assertThat(text("penyelia", get("/board/distribution")))
                .doesNotContain("ticket-" + child().digits())
                .contains("Belum ada petugas hadir");
        for (var name : List.of("agen", "piket", "auditor", "balai-mgl")) {
            assertThat(status(name, get("/board/distribution"))).isEqualTo(403);
            assertThat(status(name, post("/board/distribution"))).isEqualTo(403);
            assertThat(status(name, post("/board/distribution/undo"))).isEqualTo(403);
        }
    }

    @Test
    void the_board_tells_which_part_of_the_deadlines_of_a_week_was_met_and_how_that_is_counted() throws Exception {
        jdbc.sql("delete from clock_day").update();
        jdbc.sql("""
                insert into clock_day (office, day, due, met) values
                    ('', current_date, 40, 39), ('MGL', current_date - 3, 10, 9), ('MGL', current_date - 30, 90, 0)
                """).update();

        assertThat(text("penyelia", get("/board"))).contains(">96,0%<", ">97,5%<", ">90,0%<", "Dari semua tenggat");
    }

    private String redirect(MockHttpServletRequestBuilder request) throws Exception {
        return Objects.requireNonNull(answer("penyelia", request).getRedirectedUrl());
    }

    private TicketNumber child() {
        return ticket(1);
    }

    private TicketNumber waiting(String subject) throws Exception {
        return report(Map.of(
                "subject", subject, "text", subject, "reporter", Map.of("name", "Siti", "email", "siti@warga.test")));
    }

    /// Of the office that has the tickets: they are national, or of a balai whose staff is present too.
    private void here(String name) {
        jdbc.sql("""
                insert into worker (user_id, max_open, seen_at)
                select id, 40, now() from app_user where name = :name or (balai_code is not null and :name = 'agen')
                on conflict (user_id) do update set seen_at = now(), absent_until = null
                """).param("name", name).update();
    }

    private long assignee(TicketNumber number) {
        return jdbc.sql("select coalesce(assignee_id, -1) from ticket where number = :number")
                .param("number", number.digits())
                .query(Long.class)
                .single();
    }
}
