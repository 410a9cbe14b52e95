package id.tanggap.desk.queue;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.desk.FormClient;
import id.tanggap.ticket.OpenedTicket;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.ticket.TicketTestSetup;
import id.tanggap.ticket.TicketTestSetup.Complaint;
import id.tanggap.web.wording.Wording;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// A queue taken out of the house as a file.
class QueueExportTest {

    private static final TicketTestSetup HOUSE = new TicketTestSetup();
    private static final Locale ID = Locale.of("id");

    private final Viewer agent = HOUSE.somebody(Role.AGENT, null);
    private final FormClient visitor;

    QueueExportTest() {
        HOUSE.clock.set(TicketTestSetup.TUESDAY);
        visitor = FormClient.signedIn(HOUSE, agent);
    }

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    private static List<CsvRecord> records(String text) {
        assertThat(text).startsWith("\uFEFF\"").endsWith("\"\r\n");
        return CsvReader.builder().ofCsvRecord(text.substring(1)).stream().toList();
    }

    private List<CsvRecord> exported(String address) {
        var answer = visitor.bytes(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        return records(new String(answer.body(), StandardCharsets.UTF_8));
    }

    private void subject(OpenedTicket ticket, String words) {
        HOUSE.jdbc()
                .sql("update ticket set subject = :subject where id = :id")
                .param("subject", words)
                .param("id", ticket.id())
                .update();
    }

    private static String grouped(OpenedTicket ticket) {
        return ticket.number().grouped();
    }

    @Test
    void the_file_is_the_queue_in_its_order_and_in_the_words_of_who_asked() {
        var first = HOUSE.opened(Complaint.usual());
        var second = HOUSE.opened(Complaint.placeless());

        var answer = visitor.get("/queue/export?tab=new");
        var rows = records(answer.body());

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment", "-2026-02-03.csv");
        assertThat(rows.getFirst().getFields())
                .containsExactly(
                        "Nomor",
                        "Perihal",
                        "Status",
                        "Kategori",
                        "Tempat",
                        "Balai",
                        "Urgensi",
                        "Kanal",
                        "Dipegang oleh",
                        "Masuk (WIB)",
                        "Masuk (ISO 8601)",
                        "Tenggat (WIB)",
                        "Tenggat (ISO 8601)",
                        "Berakhir (WIB)",
                        "Berakhir (ISO 8601)",
                        "Hasil");
        assertThat(rows.get(1).getField(0)).isEqualTo(grouped(second));
        assertThat(rows.get(2).getField(0)).isEqualTo(grouped(first));
        assertThat(rows.get(2).getFields())
                .contains(
                        "Kabupaten Demak", "Program Keluarga Harapan", "2026-02-03 09:00", "2026-02-03T09:00:00+07:00");
        assertThat(rows).allSatisfy(row -> assertThat(row.getFieldCount()).isEqualTo(16));
    }

    @Test
    void a_narrowed_queue_is_narrow_in_the_file_too() {
        var national = HOUSE.opened(Complaint.placeless());
        var regional = HOUSE.opened(Complaint.usual());

        assertThat(exported("/queue/export?tab=new;balai%3Dpusat").stream().map(row -> row.getField(0)))
                .contains(grouped(national))
                .doesNotContain(grouped(regional));
    }

    @Test
    void a_subject_cannot_run_in_a_spreadsheet_and_names_no_reporter() {
        var evil = HOUSE.opened(Complaint.usual());
        subject(evil, "=HYPERLINK(\"http://jahat.test\";\"klik\"), dari Budi, \"budi\"");

        var row = exported("/queue/export?tab=new").stream()
                .filter(one -> one.getField(0).equals(grouped(evil)))
                .findFirst()
                .orElseThrow();

        assertThat(row.getField(1)).startsWith("'=HYPERLINK(\"http").doesNotContainIgnoringCase("budi");
    }

    @Test
    void who_takes_a_list_out_is_on_record() {
        HOUSE.opened(Complaint.usual());
        var rows = exported("/queue/export?tab=new;category%3Dbansos.pkh").size() - 1;
        exported("/queue/export?q=bantuan");

        var records =
                HOUSE.jdbc().sql("""
                        select e.actor_name, e.address, e.arguments::json ->> 'filter' as filter,
                               d.arguments::json ->> 'rows' as rows, d.arguments::json ->> 'whole' as whole
                        from audit_event e
                        join audit_event d on d.kind = 'export-ended' and d.subject_id = e.id::text
                        where e.kind = 'export' and e.actor_id = :user
                        order by e.id
                        """).param("user", agent.userId()).query().listOfRows();

        assertThat(records)
                .extracting(one -> one.get("filter"), one -> one.get("whole"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("/queue/export?tab=new;category=bansos.pkh", "yes"),
                        org.assertj.core.groups.Tuple.tuple("/queue/export?q=bantuan", "yes"));
        assertThat(records.getFirst())
                .containsEntry("rows", Integer.toString(rows))
                .containsEntry("actor_name", agent.name())
                .containsEntry("address", "127.0.0.1");
    }

    @Test
    void a_longer_queue_than_a_file_may_have_is_cut_and_says_so() {
        IntStream.range(0, 4).forEach(n -> HOUSE.opened(Complaint.usual()));
        var written = new AtomicInteger();
        var out = new StringWriter();

        var whole = sheet().write(pages(), 3, out, written::incrementAndGet);
        var rows = records(out.toString());

        assertThat(whole).isFalse();
        assertThat(written).hasValue(3);
        assertThat(rows).hasSize(5);
        assertThat(rows.getLast().getField(0)).startsWith("Daftar ini dipotong sesudah 3 tiket");
        assertThat(rows.getLast().getFieldCount()).isEqualTo(16);
    }

    @Test
    void no_page_is_read_before_the_one_before_it_has_left() {
        IntStream.range(0, 3).forEach(n -> HOUSE.opened(Complaint.usual()));
        var all = pages().next();
        var told = new ArrayList<String>();
        var written = new AtomicInteger();
        Iterator<List<TicketSummary>> one = all.subList(0, 3).stream()
                .map(ticket -> {
                    told.add("page after " + written.get());
                    return List.of(ticket);
                })
                .iterator();

        assertThat(sheet().write(one, 3, new StringWriter(), written::incrementAndGet))
                .isTrue();

        assertThat(told).containsExactly("page after 0", "page after 1", "page after 2");
    }

    private static TicketCsvWriter sheet() {
        return new TicketCsvWriter(HOUSE.room(Wording.class).of(HOUSE.somebody(Role.AUDITOR, null), ID), Map.of());
    }

    private Iterator<List<TicketSummary>> pages() {
        return HOUSE.room(QueueExport.class)
                .queue(QueueSelection.of("new"), HOUSE.room(Wording.class).of(agent, ID))
                .pages();
    }

    @Test
    void every_role_finds_the_link_beside_the_queue() {
        for (var role : List.of(Role.AGENT, Role.AUDITOR, Role.SUPERVISOR, Role.ADMIN)) {
            var somebody = FormClient.signedIn(HOUSE, HOUSE.somebody(role, null));
            assertThat(somebody.page("/queue?tab=mine")).as(role.code()).contains("/queue/export?tab=mine");
            assertThat(somebody.status("/queue/export?tab=mine")).isEqualTo(200);
        }
        var balai = FormClient.signedIn(HOUSE, HOUSE.somebody(Role.BALAI, "MGL"));
        assertThat(balai.status("/queue/export")).isEqualTo(200);
    }
}
