package id.tanggap.desk.queue;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.assignment.StaffAvailability;
import id.tanggap.desk.FormClient;
import id.tanggap.taxonomy.Urgency;
import id.tanggap.ticket.OpenedTicket;
import id.tanggap.ticket.TicketTestSetup;
import id.tanggap.ticket.TicketTestSetup.Complaint;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.ownership.TicketAssignment;
import id.tanggap.ticket.view.TicketReader;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// The list as a person uses it, without a script.
class QueuePagesTest {

    private static final TicketTestSetup HOUSE = new TicketTestSetup();

    private final Viewer agent = HOUSE.somebody(Role.AGENT, null);
    private final long me = Objects.requireNonNull(agent.userId());
    private final FormClient visitor;

    QueuePagesTest() {
        HOUSE.clock.set(TicketTestSetup.TUESDAY);
        visitor = FormClient.signedIn(HOUSE, agent);
    }

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void every_shipped_queue_opens_and_an_unknown_one_shows_the_usual() {
        var ticket = HOUSE.opened(Complaint.usual());
        for (var key : List.of(
                "due",
                "mine",
                "waiting-citizen",
                "unassigned",
                "soon",
                "breached",
                "urgent",
                "waiting-third-party",
                "watched",
                "new",
                "ended")) {
            assertThat(visitor.page("/queue?tab=" + key)).as(key).contains("data-kind=\"" + key + "\"");
        }
        assertThat(visitor.page("/queue?tab=xyz"))
                .contains("data-kind=\"due\"", "row-" + ticket.number().digits());
        assertThat(visitor.page("/queue?tab=mine")).contains("Anda belum memegang tiket");
    }

    @Test
    void the_next_ticket_is_mine_and_an_empty_queue_says_so() {
        HOUSE.jdbc()
                .sql("update ticket set assignee_id = :me where assignee_id is null")
                .param("me", me)
                .update();
        HOUSE.room(StaffAvailability.class).takesOn(me, 10_000);
        visitor.page("/queue");
        assertThat(post("/queue/next", "tab=due")).contains("role=\"status\"", "Tidak ada tiket");

        var urgent = HOUSE.opened(Complaint.placeless().urgent(Urgency.DARURAT));
        assertThat(post("/queue/next", "tab=due"))
                .contains("data-number=\"" + urgent.number().digits() + "\"", "data-kind=\"mine\"");
        assertThat(assignee(urgent)).isEqualTo(me);
    }

    @Test
    void many_are_taken_at_once_and_given_back_by_undo() {
        var one = HOUSE.opened(Complaint.usual());
        var two = HOUSE.opened(Complaint.usual());
        HOUSE.room(TicketAssignment.class).claim(TicketVersion.latest(two.number(), HOUSE.somebody(Role.AGENT, null)));
        visitor.page("/queue");

        var report = post("/queue/bulk", "act=claim", number(one), number(two), "tab=due");
        assertThat(report).contains("Diambil: 1 dari 2 tiket", "Rekan lain memegang tiket ini");
        assertThat(assignee(one)).isEqualTo(me);
        var undo = report.replaceAll("(?s).*action=\"(/queue/bulk/\\d+/reversal)\".*", "$1");

        assertThat(post(undo, "tab=due")).contains("Diurungkan: 1 dari 1 tiket");
        assertThat(assignee(one)).isNull();
        assertThat(post(undo, "tab=due")).contains("Tidak dapat diurungkan lagi");
    }

    @Test
    void other_actions_have_a_page_of_their_own() {
        var ticket = HOUSE.opened(Complaint.usual());
        visitor.page("/queue");
        assertThat(post("/queue/bulk/form", "tab=due")).contains("Belum ada tiket yang dipilih");
        assertThat(post("/queue/bulk/form", number(ticket), "tab=due"))
                .contains(
                        "Untuk 1 tiket",
                        "name=\"outcome\"",
                        "value=\"" + ticket.number().digits() + "\"");

        assertThat(post("/queue/bulk", "act=tag", "tag=alamat-kurang", number(ticket), "tab=due"))
                .contains("Diberi tanda: 1 dari 1 tiket");
        assertThat(post("/queue/bulk", "act=dance", number(ticket), "tab=due"))
                .contains("Belum ada tiket yang dipilih");
    }

    @Test
    void rows_show_the_columns_that_one_has_chosen() {
        HOUSE.opened(Complaint.usual());
        assertThat(visitor.page("/queue")).contains("Kabupaten Demak · Program Keluarga Harapan");

        assertThat(post("/queue/columns", "column=state", "column=reporter", "tab=due"))
                .contains("Dialihkan ke balai · Budi")
                .doesNotContain("Demak ·");
        assertThat(post("/queue/columns", "tab=due")).contains("Kabupaten Demak · Program Keluarga Harapan");
    }

    @Test
    void a_list_is_narrowed_and_kept_as_a_queue_of_one_s_own() {
        var national = HOUSE.opened(Complaint.placeless());
        var regional = HOUSE.opened(Complaint.usual());
        var narrow = visitor.page("/queue?tab=new&balai=pusat&category=bansos.pkh");
        assertThat(narrow)
                .contains("row-" + national.number().digits(), "tab=new;balai%3Dpusat;category%3Dbansos.pkh")
                .doesNotContain("row-" + regional.number().digits());

        visitor.page("/queues?tab=due;balai=pusat");
        assertThat(post("/queues", "name=", "office=pusat")).contains("Beri nama");
        assertThat(post("/queues", "name=x", "sort=ended")).contains("hanya untuk tiket yang berakhir");
        var kept = post("/queues", "name=Pusat saja", "office=pusat", "columns=state");
        assertThat(kept).contains("Pusat saja", "row-" + national.number().digits());
        assertThat(kept).doesNotContain("row-" + regional.number().digits());
        assertThat(visitor.page("/queues")).contains("Pusat saja", "/removal");
        assertThat(posted("/queues", "name=x", "shared=on").statusCode()).isEqualTo(403);
    }

    @Test
    void the_news_have_all_numbers_and_only_rows_that_belong_to_the_queue() {
        var stays = HOUSE.opened(Complaint.usual());
        var goes = HOUSE.opened(Complaint.usual());
        HOUSE.room(TicketAssignment.class).claim(TicketVersion.latest(goes.number(), agent));

        var news = visitor.page("/queue/news?tab=unassigned&n=" + stays.number().digits() + "&n="
                + goes.number().digits() + "&n=abc");

        assertThat(news)
                .contains(
                        "data-count=\"breached\">0<",
                        "data-count=\"mine\"",
                        "line-" + stays.number().digits())
                .doesNotContain("line-" + goes.number().digits(), "<header", "<nav");
    }

    @Test
    void who_opens_a_page_is_at_the_desk() {
        visitor.page("/queue");

        assertThat(HOUSE.room(StaffAvailability.class).find(me).orElseThrow().seenAt())
                .isBetween(TicketTestSetup.TUESDAY, TicketTestSetup.TUESDAY.plusSeconds(1));
    }

    private String post(String path, String... fields) {
        var answer = posted(path, fields);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    /// @param fields `name=value`; the numbers of tickets may be several
    private HttpResponse<String> posted(String path, String... fields) {
        var pairs = Arrays.stream(fields).map(field -> field.split("=", 2)).toList();
        var many = pairs.getFirst()[0].equals("column") ? "column" : "number";
        var form = pairs.stream()
                .filter(pair -> !pair[0].equals(many))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        var values = pairs.stream()
                .filter(pair -> pair[0].equals(many))
                .map(pair -> pair[1])
                .toList();
        return visitor.post(path, form, many, values);
    }

    private static String number(OpenedTicket ticket) {
        return "number=" + ticket.number().digits();
    }

    private @Nullable Long assignee(OpenedTicket ticket) {
        var summary =
                HOUSE.room(TicketReader.class).summary(ticket.number(), agent).orElseThrow();
        return summary.assignment().assignee() == null
                ? null
                : summary.assignment().assignee().id();
    }
}
