package id.tanggap.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.region.Gazetteer;
import id.tanggap.region.Region;
import id.tanggap.region.RegionLevel;
import id.tanggap.resource.history.ResourceHistory;
import id.tanggap.resource.history.ResourceSubject;
import id.tanggap.resource.person.People;
import id.tanggap.resource.person.PeopleFilter;
import id.tanggap.resource.person.PersonFields;
import id.tanggap.table.ColumnMapping;
import id.tanggap.table.HxlWriter;
import id.tanggap.table.RowProblem;
import id.tanggap.table.TableImports;
import id.tanggap.table.TableKind;
import id.tanggap.table.TablePreview;
import id.tanggap.table.TableReport;
import id.tanggap.table.sheet.UploadedSheet;
import id.tanggap.ticket.TicketTestSetup;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Rosters and sites from the ministry's tables.
class ResourceImportTest {

    private static final TicketTestSetup HOUSE = new TicketTestSetup();
    private static final int STORES = 731;
    private static final int PEOPLE = 5_000;
    private static final List<Region> KABKOTA = Gazetteer.shipped().all().stream()
            .filter(region -> region.level() == RegionLevel.KABUPATEN)
            .toList();

    private final TableImports imports = HOUSE.room(TableImports.class);
    private final TableKind sites = kind("sites");
    private final TableKind people = kind("people");
    private final Viewer officer = HOUSE.somebody(Role.DUTY_OFFICER, null);

    private static TableKind kind(String code) {
        return HOUSE.rooms(TableKind.class).stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    private static boolean faulty(int row) {
        return row % 33 == 0;
    }

    /// With a title above the headings, semicolons and decimal commas, as Excel in Indonesia saves it.
    private static String stores() {
        return IntStream.rangeClosed(1, STORES)
                .mapToObj(ResourceImportTest::store)
                .collect(Collectors.joining(
                        "\n",
                        "Daftar lumbung sosial;;;;;;\n\nKode lumbung;Nama lumbung;Jenis;"
                                + "Kab/Kota;Lintang;Bujur;No. HP\n",
                        "\n"));
    }

    private static String store(int n) {
        var place = KABKOTA.get(n % KABKOTA.size());
        var centre = place.centre();
        var latitude = Double.toString(centre.latitude()).replace('.', ',');
        var longitude = Double.toString(centre.longitude()).replace('.', ',');
        return String.join(
                ";",
                "LBG-%04d".formatted(n),
                "Lumbung contoh " + n,
                n % 66 == 0 ? "warung" : "Lumbung Sosial",
                place.name(),
                faulty(n) ? longitude : latitude,
                faulty(n) ? latitude : longitude,
                "0812-5%03d-%04d".formatted(n % 1000, n));
    }

    private static String roster() {
        return IntStream.rangeClosed(1, PEOPLE)
                .mapToObj(ResourceImportTest::person)
                .collect(Collectors.joining(
                        "\r\n",
                        "Nama Lengkap,Jabatan,Kabupaten domisili,NIK,Nomor HP,Keahlian,Sertifikat\r\n",
                        "\r\n"));
    }

    private static String person(int n) {
        return String.join(
                ",",
                "\"Petugas Contoh %d\"".formatted(n),
                faulty(n)
                        ? "Dokter"
                        : List.of("Tagana", "TKSK", "PKH", "peksos").get(n % 4),
                KABKOTA.get(n % KABKOTA.size()).code().value(),
                "%016d".formatted(3_300_000_000_000_000L + n),
                "0813%08d".formatted(n),
                "\"dapur umum, evakuasi\"",
                "P3K (01/05/2027); SAR");
    }

    private TablePreview opened(TableKind kind, String text, Viewer by) throws UploadedSheet.Unusable {
        return imports.open(kind, text.getBytes(StandardCharsets.UTF_8), "tabel.csv", by);
    }

    private TableReport applied(TableKind kind, String text, Viewer by) throws UploadedSheet.Unusable {
        var preview = opened(kind, text, by);
        return imports.apply(kind, preview.upload(), preview.mapping(), by);
    }

    @Test
    void stores_come_in_once_and_faulty_rows_say_what_is_wrong() throws Exception {
        var bad = (int) IntStream.rangeClosed(1, STORES)
                .filter(ResourceImportTest::faulty)
                .count();

        var preview = opened(sites, stores(), officer);
        assertThat(preview.mapping().headingRow()).isEqualTo(3);
        assertThat(preview.missing()).isEmpty();
        assertThat(preview.report().fresh()).isEqualTo(STORES - bad);
        assertThat(preview.report().bad()).isEqualTo(bad);
        assertThat(preview.report().problems())
                .extracting(problem -> problem.reason().key())
                .contains("reason.resource.swapped", "reason.table.not-a-choice");
        assertThat(count("site where code ~ '^LBG-[0-9]{4}$'")).isZero();

        var first = imports.apply(sites, preview.upload(), preview.mapping(), officer);
        var second = applied(sites, stores(), officer);

        assertThat(first.fresh()).isEqualTo(STORES - bad);
        assertThat(second.same()).isEqualTo(STORES - bad);
        assertThat(second.fresh() + second.changed()).isZero();
        assertThat(count("site where code ~ '^LBG-[0-9]{4}$'")).isEqualTo(STORES - bad);
        assertThat(
                        count(
                                "resource_change c join site s on s.id = c.subject_id where c.subject = 'site' and s.code ~ '^LBG-[0-9]{4}$'"))
                .isEqualTo(STORES - bad);
    }

    @Test
    void people_come_in_once_and_are_found_again_by_any_key() throws Exception {
        var bad = (int) IntStream.rangeClosed(1, PEOPLE)
                .filter(ResourceImportTest::faulty)
                .count();

        var started = System.nanoTime();
        var first = applied(people, roster(), officer);
        var second = applied(people, roster(), officer);
        System.out.println("import of 5,000 people, preview and apply, twice: "
                + (System.nanoTime() - started) / 1_000_000 + " ms");

        assertThat(first.fresh()).isEqualTo(PEOPLE - bad);
        assertThat(first.bad()).isEqualTo(bad);
        assertThat(first.problems()).allSatisfy(problem -> {
            assertThat(problem.field()).isEqualTo("kind");
            assertThat(problem.value()).isEqualTo("Dokter");
        });
        assertThat(second.same()).isEqualTo(PEOPLE - bad);
        assertThat(count("person where phone like '+62813%'")).isEqualTo(PEOPLE - bad);

        var moved = applied(people, "Nama,NIK,Kabupaten\nPetugas Contoh 1,3300000000000001,33.21\n", officer);
        assertThat(moved.changed()).isEqualTo(1);
        var person = HOUSE.room(People.class).byPhone("+6281300000001").orElseThrow();
        assertThat(person.about().home().kabkota().value()).isEqualTo("33.21");
        assertThat(person.about().skills().skills()).containsExactly("dapur umum", "evakuasi");
        assertThat(HOUSE.room(ResourceHistory.class)
                        .of(new ResourceHistory.Of(ResourceSubject.PERSON, person.id()), null, 10))
                .first()
                .satisfies(change -> {
                    assertThat(change.way()).isEqualTo("import");
                    assertThat(change.actor()).isEqualTo(officer.name());
                    assertThat(change.fields())
                            .extracting(field -> field.field())
                            .containsExactly("kabkota");
                });
        assertThat(HOUSE.jdbc()
                        .sql("select count(*) from resource_change where changes::text like '%3300000000000%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_key_of_two_people_or_twice_in_a_file_is_wrong() throws Exception {
        applied(people, """
                Nama,Jabatan,Kabupaten,HP,NIP
                Sari,TKSK,33.21,0857-1111-0001,A-1
                Budi,TKSK,33.21,0857-1111-0002,A-2
                """, officer);

        var report = applied(people, """
                Nama,Jabatan,Kabupaten,HP,NIP
                Sari,TKSK,33.21,0857-1111-0001,A-2
                Dewi,TKSK,33.21,0857-1111-0003,
                Dewa,TKSK,33.21,+62 857 1111 0003,
                Tanpa,TKSK,33.21,,
                """, officer);

        assertThat(report.fresh()).isEqualTo(1);
        assertThat(report.problems())
                .extracting(RowProblem::row, problem -> problem.reason().key())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, "reason.resource.two-people"),
                        org.assertj.core.groups.Tuple.tuple(4, "reason.table.repeated"),
                        org.assertj.core.groups.Tuple.tuple(5, "reason.resource.no-key"));
    }

    @Test
    void two_imports_of_one_table_at_the_same_time_make_each_row_once() throws Exception {
        var text = IntStream.rangeClosed(1, 1200)
                .mapToObj(n -> "Balapan %d,Tagana,33.21,0812-9%03d-%04d".formatted(n, n % 1000, n))
                .collect(Collectors.joining("\n", "Nama,Jabatan,Kabupaten,HP\n", "\n"));
        try (var runs = Executors.newFixedThreadPool(3)) {
            var reports = runs.invokeAll(
                    Collections.nCopies(3, (Callable<TableReport>) () -> applied(people, text, officer)));
            var fresh = 0;
            for (var report : reports) {
                assertThat(report.get().bad()).isZero();
                fresh += report.get().fresh();
            }
            assertThat(fresh).isEqualTo(1200);
        }
        assertThat(count("person where name like 'Balapan %'")).isEqualTo(1200);
        assertThat(count("resource_change c join person p on p.id = c.subject_id where c.subject = 'person'"
                        + " and p.name like 'Balapan %'"))
                .isEqualTo(1200);
    }

    @Test
    void an_import_whose_connection_is_killed_half_way_did_nothing_and_is_whole_the_next_time() throws Exception {
        var text = IntStream.rangeClosed(1, 700)
                .mapToObj(n -> "Terputus %d,Tagana,33.21,0812-8%03d-%04d".formatted(n, n % 1000, n))
                .collect(Collectors.joining("\n", "Nama,Jabatan,Kabupaten,HP\n", "\n"));
        HOUSE.jdbc().sql("""
                create function killer() returns trigger language plpgsql as $$
                begin
                    perform pg_terminate_backend(pg_backend_pid());
                    return new;
                end $$;
                create trigger killer after insert on person for each row when (new.name = 'Terputus 600')
                    execute function killer()
                """).update();

        assertThatThrownBy(() -> applied(people, text, officer)).isInstanceOf(RuntimeException.class);
        assertThat(count("person where name like 'Terputus %'")).isZero();

        HOUSE.jdbc().sql("drop trigger killer on person").update();
        assertThat(applied(people, text, officer).fresh()).isEqualTo(700);
        assertThat(applied(people, text, officer).same()).isEqualTo(700);
        assertThat(count("resource_change c join person p on p.id = c.subject_id where c.subject = 'person'"
                        + " and p.name like 'Terputus %'"))
                .isEqualTo(700);
    }

    @Test
    void chosen_columns_are_kept_for_the_next_table() throws Exception {
        var text = "Kd,Nm,Jns,Kab\nLBG-X1,Lumbung contoh X,Lumbung,33.21\n";
        var preview = opened(sites, text, officer);
        assertThat(preview.missing()).extracting(field -> field.code()).containsExactly("code");
        assertThatThrownBy(() -> imports.apply(sites, preview.upload(), preview.mapping(), officer))
                .isInstanceOf(UploadedSheet.Unusable.class);

        var chosen = new ColumnMapping(1, Map.of("code", 1, "name", 2, "kind", 3, "kabkota", 4));
        assertThat(imports.apply(sites, preview.upload(), chosen, officer).fresh())
                .isEqualTo(1);

        var again = opened(sites, text.replace("Lumbung contoh X", "Lumbung contoh Y"), officer);
        assertThat(again.mapping()).isEqualTo(chosen);
        assertThat(again.report().changed()).isEqualTo(1);
    }

    @Test
    void staff_of_a_balai_write_only_what_is_theirs() throws Exception {
        var kartini = HOUSE.somebody(Role.BALAI, "KRT");
        var agent = HOUSE.somebody(Role.AGENT, null);

        var report = applied(people, """
                Nama,Jabatan,Kabupaten,HP,Balai
                Ani,Tagana,33.21,0857-2222-0001,
                Ina,Tagana,33.21,0857-2222-0002,MGL
                """, kartini);

        assertThat(report.fresh()).isEqualTo(1);
        assertThat(report.problems())
                .extracting(problem -> problem.reason().key())
                .containsExactly("reason.resource.not-yours");
        assertThatThrownBy(() -> opened(people, "Nama,HP\n", agent)).isInstanceOf(UploadedSheet.Unusable.class);
        var upload = opened(sites, "Kode,Nama\nLBG-Q,Q\n", kartini).upload();
        assertThat(imports.find(sites, upload.id(), officer))
                .as("somebody else's upload")
                .isEmpty();
        assertThat(imports.find(people, upload.id(), kartini))
                .as("another kind")
                .isEmpty();
    }

    @Test
    void our_own_export_reads_back_as_it_was_and_holds_no_formula() throws Exception {
        applied(people, """
                Nama,Jabatan,Kabupaten,HP,Sertifikat,Penugasan,Setuju dikirimi pesan
                =HYPERLINK("x"),Tagana,Kab. Demak,0857-3333-0001,P3K (2027-05-01),-,ya
                """.replace("=HYPERLINK(\"x\")", "\"=HYPERLINK(\"\"x\"\")\""), officer);

        var text = new StringWriter();
        var writer = new HxlWriter(PersonFields.ALL, Locale.of("id"), text);
        var found = HOUSE.room(People.class)
                .list(new PeopleFilter("hyperlink", null, null, false, null, "", false, null), People.Key.START, 10);
        writer.writeAll(found.stream()
                .map(person -> (Map<String, String>) new HashMap<>(PersonFields.values(person.about())))
                .toList());

        assertThat(found).hasSize(1);
        assertThat(text.toString()).contains("\"#adm2+code\"", "\"'=HYPERLINK(\"\"x\"\")\"", "\"'+6285733330001\"");
        assertThat(applied(people, text.toString(), officer).same()).isEqualTo(1);
    }

    @Test
    void rings_count_people_by_kind_in_one_query() throws Exception {
        applied(people, """
                Nama,Jabatan,Kabupaten,Kecamatan,HP,Kesiapan
                Satu,Tagana,Kab. Demak,Mijen,0857-4444-0001,siaga
                Dua,Tagana,Kab. Demak,Mijen,0857-4444-0002,cuti
                Tiga,pelopor perdamaian,Kota Semarang,,0857-4444-0003,siaga
                """, officer);
        var demak = KABKOTA.stream()
                .filter(region -> region.code().value().equals("33.21"))
                .findFirst()
                .orElseThrow();

        var rings = HOUSE.room(People.class)
                .around(demak.centre(), List.of(200_000, 50_000), null)
                .rings();

        assertThat(rings.getFirst().metres()).isEqualTo(200_000);
        assertThat(rings.getFirst().people())
                .isGreaterThanOrEqualTo(rings.getLast().people());
        assertThat(rings.getLast().of(id.tanggap.resource.person.PersonKind.PELOPOR_PERDAMAIAN))
                .isEqualTo(1);
        assertThat(rings.getLast().counts())
                .allSatisfy(count -> assertThat(count.stale()).isEqualTo(count.people()));
    }

    private static int count(String of) {
        return HOUSE.jdbc()
                .sql("select count(*) from " + of)
                .query(Integer.class)
                .single();
    }
}
