package id.tanggap.desk.link;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.desk.DeskClient;
import id.tanggap.desk.action.ActionTestSetup;
import id.tanggap.ticket.OpenedTicket;
import id.tanggap.ticket.TicketTestSetup.Complaint;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Merging tickets of two reporters, on the page, without script.
class MergedReportersPageTest extends ActionTestSetup {

    private static final String RED = "class=\"wide strangers shown\"";
    private static final Pattern UNDO = Pattern.compile("name=\"entry\" value=\"(\\d+)\"");

    private final OpenedTicket main = house.opened(Complaint.usual());
    private final OpenedTicket duplicate = house.opened(Complaint.usual());

    @Test
    void the_form_marks_the_tickets_of_other_reporters() {
        var sheet = sheet(desk.get(path(duplicate, "merge")).body());

        assertThat(sheet)
                .contains("data-stranger=\"yes\"", "pelapor lain", "Pelapornya lain.", "name=\"reason\"")
                .doesNotContain(RED);
    }

    @Test
    void a_merge_of_two_reporters_without_a_reason_is_refused_in_red_and_asks_for_one() {
        var refused = sheet(merge("").body());

        assertThat(refused).contains("role=\"alert\"", "dari pelapor yang berbeda", RED, "name=\"reason\"");
        assertThat(refused).contains("value=\"" + main.number().digits() + "\"");
        assertThat(summary(duplicate).status().mainNumber()).isNull();

        merge("serumah dengan <b>pelapor</b>");
        assertThat(summary(duplicate).status().mainNumber()).isEqualTo(main.number());
        assertThat(desk.get(path(duplicate, "")).body()).contains("serumah dengan &lt;b&gt;");
        assertThat(desk.get(path(main, "")).body()).contains("serumah dengan &lt;b&gt;");
    }

    @Test
    void a_merge_of_one_reporters_tickets_needs_no_reason() {
        house.jdbc()
                .sql("update ticket set reporter_id = (select reporter_id from ticket where id = :one) where id = :two")
                .param("one", main.id())
                .param("two", duplicate.id())
                .update();
        assertThat(sheet(desk.get(path(duplicate, "merge")).body())).contains("pelapor yang sama");

        merge("");

        assertThat(summary(duplicate).status().mainNumber()).isEqualTo(main.number());
    }

    @Test
    void a_joined_message_of_another_reporter_says_whose_it_is_and_where_to_answer() {
        merge("serumah");
        house.joined(duplicate, "Saya juga menunggu");

        var page = desk.get(path(main, "")).body();

        assertThat(page)
                .contains("Dari pelapor tiket " + duplicate.number().grouped(), "Balas di tiketnya")
                .contains("href=\"" + path(duplicate, "") + "\"");
        desk.post(path(duplicate, "replies"), "text", "Kami cek.");
        assertThat(desk.get(path(main, "")).body()).doesNotContain("Kami cek.");
    }

    @Test
    void an_office_that_may_not_see_the_duplicate_reads_only_that_it_is_somebody_elses() {
        var elsewhere = house.opened(Complaint.usual().at("91"));
        desk.post(path(elsewhere, "merge"), "other", main.number().digits(), "reason", "salah alamat");
        house.joined(elsewhere, "Saya di Papua");
        var balai = new DeskClient(house, house.somebody(Role.BALAI, balaiOf(main)));

        var page = balai.get(path(main, "")).body();

        assertThat(page).contains("Dari pelapor lain.").doesNotContain(path(elsewhere, "") + "\"");
    }

    @Test
    void the_undo_key_gives_the_messages_back_and_both_pages_say_so() {
        merge("serumah");
        house.joined(duplicate, "Saya juga menunggu");
        var entry = UNDO.matcher(desk.get(path(duplicate, "")).body());
        assertThat(entry.find()).isTrue();

        desk.post(path(duplicate, "reconsideration"), "entry", entry.group(1));

        assertThat(desk.get(path(duplicate, "")).body())
                .contains("Saya juga menunggu", "kembali dari " + main.number().grouped());
        assertThat(desk.get(path(main, "")).body())
                .contains("yang ditulis ke " + duplicate.number().grouped() + " kembali")
                .doesNotContain("Saya juga menunggu", "Dari pelapor tiket");
    }

    private DeskClient.Page merge(String reason) {
        return desk.post(path(duplicate, "merge"), "other", main.number().digits(), "reason", reason);
    }
}
