package id.tanggap.phone.sheet;

import static id.tanggap.phone.SampleWorkbook.formula;
import static id.tanggap.phone.SampleWorkbook.number;
import static id.tanggap.phone.SampleWorkbook.row;
import static id.tanggap.phone.SampleWorkbook.styled;
import static id.tanggap.phone.SampleWorkbook.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.phone.PhoneHouse;
import id.tanggap.phone.SampleWorkbook;
import id.tanggap.phone.sheet.SpreadsheetImport.Look;
import id.tanggap.phone.sheet.SpreadsheetImport.Mapping;
import id.tanggap.phone.sheet.SpreadsheetImport.Taken;
import id.tanggap.table.sheet.XlsxSheet;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetImportTest {

    private static final PhoneHouse HOUSE = new PhoneHouse();
    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final String EXPORT = """
            Laporan Panggilan;;;;;
            Kantor Pusat, November 2026;;;;;

            Tanggal;Jam;Nomor Penelepon;Tujuan;Durasi Bicara;Status
            24/11/2026;08:00:05;081234567890;02112345678;75;Dijawab
            24/11/2026;08.30;+62 812-3456-7891;02112345678;0;Tidak Dijawab
            bukan tanggal;09:00;0811;02112345678;0;Tidak Dijawab
            """;

    private static final String LONG_NUMBER =
            "1111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111";

    private final SpreadsheetImport sheets = HOUSE.room(SpreadsheetImport.class);

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @BeforeEach
    void an_empty_house() {
        HOUSE.jdbc()
                .sql("truncate call, call_trace, callback, call_log_position restart identity cascade")
                .update();
    }

    @Test
    void an_indonesian_export_is_understood_below_its_title() {
        var look = preview(bytes(EXPORT), "laporan.csv");

        assertThat(look.delimiter()).isEqualTo(';');
        assertThat(look.mapping().headingRow()).isEqualTo(4);
        assertThat(look.columns()).startsWith("Tanggal", "Jam", "Nomor Penelepon");
        assertThat(look.mapping().columns())
                .containsAllEntriesOf(Map.of("date", 1, "time", 2, "from", 3, "to", 4, "billsec", 5, "disposition", 6));
        assertThat(look.firstRows()).hasSize(3);
        assertThat(look.rows()).isEqualTo(3);
        assertThat(look.problems()).isEmpty();
        assertThat(HOUSE.count("call_trace")).isZero();
        assertThat(HOUSE.count("blob where sha256 = decode('" + look.upload().sha256() + "', 'hex')"))
                .isEqualTo(1);
    }

    @Test
    void rows_become_calls_once_and_bad_ones_say_why() {
        var look = preview(bytes(EXPORT), "laporan.csv");
        var first = imported(look, look.mapping());
        var again = imported(look, look.mapping());

        assertThat(first.fresh()).isEqualTo(3);
        assertThat(first.bad()).isEqualTo(1);
        assertThat(first.badRows()).singleElement().satisfies(bad -> {
            assertThat(bad.row()).isEqualTo(7);
            assertThat(bad.reason().key()).startsWith("reason.pbx.");
        });
        assertThat(again.fresh()).isZero();
        assertThat(again.known()).isEqualTo(3);
        assertThat(callers()).containsExactly("+6281234567890 answered", "+6281234567891 missed");
        assertThat(HOUSE.count("call_trace where state = 'quarantined' and line = 7"))
                .isEqualTo(1);
    }

    @Test
    void a_workbook_gives_dates_formulas_and_the_first_visible_sheet() throws IOException {
        var workbook = new SampleWorkbook()
                .sheet("Rahasia", "hidden", row(1, text("A1", "Tanggal"), text("B1", "Dari")))
                .sheet(
                        "Panggilan",
                        "visible",
                        row(1, text("A1", "Waktu"), text("B1", "Dari"), text("C1", "Durasi"), text("D1", "Status"))
                                + row(
                                        2,
                                        styled("A2", 1, "46350.333333333336"),
                                        number("B2", "81234567890"),
                                        styled("C2", 2, "0.0008680555555555555"),
                                        text("D2", "ANSWERED"))
                                + row(
                                        5,
                                        number("A5", "46350.5"),
                                        formula("B5", "CONCAT(1)", "081234567891"),
                                        number("C5", "20"),
                                        text("D5", "NO ANSWER")))
                .bytes();
        var look = preview(workbook, "panggilan.xlsx");

        assertThat(look.sheet()).isEqualTo("Panggilan");
        assertThat(look.firstRows().getFirst())
                .containsExactly("2026-11-24 08:00:00", "81234567890", "00:01:15", "ANSWERED");
        var imported = imported(look, look.mapping());
        assertThat(imported.badRows()).isEmpty();
        assertThat(callers()).containsExactly("+6281234567890 answered", "+6281234567891 missed");
        assertThat(HOUSE.jdbc()
                        .sql("select started_at from call order by id")
                        .query((row, n) -> row.getTimestamp(1).toInstant())
                        .list())
                .containsExactly(
                        java.time.Instant.parse("2026-11-24T01:00:00Z"),
                        java.time.Instant.parse("2026-11-24T05:00:00Z"));
        assertThat(HOUSE.jdbc()
                        .sql("select line from call_trace order by line")
                        .query(Long.class)
                        .list())
                .containsExactly(2L, 5L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
    void text_is_read_in_the_ways_that_programs_write_it(String charset) {
        var text = "Waktu,Nama Penelepon,Dari\n2026-11-24 08:00:00,\"Siti é, ibu\",0812\n";
        var look = preview(text.getBytes(Charset.forName(charset)), "a.csv");

        assertThat(look.firstRows()).containsExactly(List.of("2026-11-24 08:00:00", "Siti é, ibu", "0812"));
    }

    @Test
    void a_sheet_without_a_heading_says_what_is_missing_and_can_be_mapped_by_hand() {
        var look = preview(bytes("2026-11-24 08:00:00,081234567890,Dijawab\n"), "a.csv");
        assertThat(look.problems())
                .extracting(id.tanggap.taxonomy.Reason::key)
                .containsExactly(
                        "reason.phone-sheet.no-heading", "reason.phone-sheet.no-start", "reason.phone-sheet.no-caller");

        imported(look, new Mapping(0, Map.of("start", 1, "from", 2, "disposition", 3), null));
        assertThat(callers()).containsExactly("+6281234567890 answered");
    }

    @Test
    void files_that_are_no_sheets_are_refused_with_what_to_do() throws IOException {
        var bomb = Map.of("xl/workbook.xml", "<x/>", "xl/sharedStrings.xml", "0".repeat(70 * 1024 * 1024));

        assertThat(refused(new byte[0])).isEqualTo("reason.table.empty");
        assertThat(refused(HexFormat.of().parseHex("d0cf11e0a1b11ae1"))).isEqualTo("reason.table.old-excel");
        assertThat(refused(bytes("PK\u0003\u0004rusak"))).isEqualTo("reason.table.no-workbook");
        assertThat(refused(SampleWorkbook.zip(Map.of("a.txt", "a")))).isEqualTo("reason.table.no-workbook");
        assertThat(refused(SampleWorkbook.zip(bomb))).isEqualTo("reason.table.unpacks-too-large");
        assertThat(refused(SampleWorkbook.zip(Map.of("xl/workbook.xml", "<kosong"))))
                .isEqualTo("reason.table.broken-xlsx");
        assertThat(refused(bytes("1\n".repeat(200_001)))).isEqualTo("reason.table.too-many-rows");
        assertThat(refused(new byte[26 * 1024 * 1024])).isEqualTo("reason.table.too-large");
    }

    /// Issue 12, defect 5: any runtime exception became "broken file".
    @Test
    void an_error_of_our_own_is_not_a_broken_workbook() throws Exception {
        var sheet = new XlsxSheet(new SampleWorkbook()
                .sheet("Panggilan", "visible", row(1, text("A1", "Waktu")))
                .bytes());

        assertThatThrownBy(() -> sheet.rows(row -> {
                    throw new IllegalStateException("ours");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("ours");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"1\"><c r=\"A1\" t=\"zz\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"A99999999999\"><v>1</v></c></row>",
                "<row r=\"satu\"><c r=\"A1\"><v>1</v></c></row>",
                // more columns than fit into memory, and a number that takes minutes to read
                "<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"A1\"><f>1</f><v>" + LONG_NUMBER + "</v></c></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"n\"><v><![CDATA[" + LONG_NUMBER + "]]></v></c></row>"
            })
    void whatever_the_reader_throws_at_a_damaged_workbook_is_a_broken_file(String damaged) throws Exception {
        var workbook =
                new SampleWorkbook().sheet("Panggilan", "visible", damaged).bytes();

        assertThat(refused(workbook)).isEqualTo("reason.table.broken-xlsx");
    }

    @Test
    void numbers_beyond_those_of_excel_are_shown_as_they_are_written() throws Exception {
        var sheet = new XlsxSheet(new SampleWorkbook()
                .sheet(
                        "Panggilan",
                        "visible",
                        row(1, number("A1", "1E999999999"), styled("B1", 1, "1E300"), styled("C1", 1, "3000000")))
                .bytes());
        var texts = new ArrayList<String>();

        sheet.rows(row -> texts.addAll(row.texts()));

        assertThat(texts).containsExactly("1E+999999999", "1" + "0".repeat(300), "3000000");
    }

    @Test
    void a_mapping_that_cannot_be_is_refused_and_so_is_who_does_not_answer_the_phone() {
        var look = preview(bytes(EXPORT), "laporan.csv");
        var without = sheets.importSheet(
                look.upload(),
                new SpreadsheetImport.ImportSettings(new Mapping(4, Map.of("from", 3), null), WIB, "pusat"),
                HOUSE.agent());
        var unknown = sheets.importSheet(
                look.upload(),
                new SpreadsheetImport.ImportSettings(new Mapping(4, Map.of("start", 1, "apa", 3), null), WIB, "pusat"),
                HOUSE.agent());

        assertThat(without).isInstanceOf(Taken.Refused.class);
        assertThat(unknown).isInstanceOf(Taken.Refused.class);
        assertThat(sheets.preview(bytes(EXPORT), "a.csv", HOUSE.balai())).isInstanceOf(Look.Refused.class);
        assertThat(sheets.importSheet(
                        look.upload(),
                        new SpreadsheetImport.ImportSettings(look.mapping(), WIB, "pusat"),
                        HOUSE.balai()))
                .isInstanceOf(Taken.Refused.class);
        assertThat(HOUSE.count("call_trace")).isZero();
    }

    private Look.Preview preview(byte[] bytes, String name) {
        return (Look.Preview) sheets.preview(bytes, name, HOUSE.agent());
    }

    private Taken.Imported imported(Look.Preview look, Mapping mapping) {
        return (Taken.Imported) sheets.importSheet(
                look.upload(), new SpreadsheetImport.ImportSettings(mapping, WIB, "pusat"), HOUSE.agent());
    }

    private String refused(byte[] bytes) {
        return ((Look.Refused) sheets.preview(bytes, "berkas", HOUSE.agent()))
                .reason()
                .key();
    }

    private static List<String> callers() {
        return HOUSE.jdbc()
                .sql("select caller || ' ' || outcome from call order by started_at")
                .query(String.class)
                .list();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
