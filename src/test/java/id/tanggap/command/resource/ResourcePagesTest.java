package id.tanggap.command.resource;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.desk.FormClient;
import id.tanggap.desk.FormClient.Chosen;
import id.tanggap.ticket.TicketTestSetup;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The pages of sites, people and vehicles, without script.
class ResourcePagesTest {

    private static final TicketTestSetup HOUSE = new TicketTestSetup();
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"(\\d+)\"");
    private static final Pattern UPLOAD = Pattern.compile("action=\"/imports/\\w+/(\\d+)\"");

    private final FormClient officer = as(Role.DUTY_OFFICER, null);

    @BeforeAll
    static void some_sites_and_people() {
        as(Role.DUTY_OFFICER, null).post("/sites/new", site("LBG-1", "Lumbung contoh Mijen", "KRT"));
        for (var n = 1; n <= 3; n++) {
            as(Role.DUTY_OFFICER, null).post("/people/new", person(n, n == 3 ? "MGL" : "KRT"));
        }
    }

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    private static FormClient as(Role role, @org.jspecify.annotations.Nullable String balai) {
        Viewer viewer = HOUSE.somebody(role, balai);
        return FormClient.signedIn(HOUSE, viewer);
    }

    private static Map<String, String> site(String code, String name, String balai) {
        return Map.of(
                "code",
                code,
                "name",
                name,
                "kind",
                "lumbung",
                "kabkota",
                "Kab. Demak",
                "balai",
                balai,
                "latitude",
                "-6,89",
                "longitude",
                "110,64",
                "contactPhone",
                "0857-1234-5678");
    }

    private static Map<String, String> person(int n, String balai) {
        return Map.of(
                "name", "Petugas Contoh " + n,
                "kind", "tagana",
                "kabkota", "33.21",
                "phone", "0813-7000-000" + n,
                "balai", balai,
                "certificates", "P3K (2020-05-01)",
                "consent", "yes");
    }

    private static long id(String name) {
        return HOUSE.jdbc()
                .sql("select id from person where name = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    private static int openings() {
        return HOUSE.jdbc()
                .sql("select count(*) from number_opening")
                .query(Integer.class)
                .single();
    }

    @Test
    void an_item_of_the_catalogue_is_changed_in_its_own_form_and_stays_filled_in_when_refused() {
        var supervisor = as(Role.SUPERVISOR, null);
        assertThat(supervisor.page("/stock/catalogue")).contains("/stock/catalogue?item=kasur");
        assertThat(supervisor.page("/stock/catalogue?item=kasur")).contains("value=\"Kasur\"", "value=\"bedding\"");
        assertThat(supervisor.post("/stock/catalogue", mattress("nol")).body())
                .contains("role=\"alert\"", "value=\"Kasur busa\"", "value=\"nol\"");
        assertThat(supervisor.post("/stock/catalogue", mattress("5")).body())
                .contains("Barang tersimpan.", "Kasur busa");
        assertThat(officer.page("/stock/catalogue?item=kasur")).doesNotContain("stock-item-form");
    }

    @Test
    void items_without_a_weight_are_a_list_from_which_one_goes_when_its_weight_is_written() {
        var supervisor = as(Role.SUPERVISOR, null);
        assertThat(supervisor.page("/stock/catalogue?weight=unknown"))
                .contains("/stock/catalogue?item=velbed&amp;weight=unknown")
                .doesNotContain("/stock/catalogue?item=beras");
        var camp = new HashMap<>(mattress("1"));
        camp.putAll(
                Map.of("code", "velbed", "nameId", "Velbed", "nameEn", "Camp bed", "kg", "6,5", "weight", "unknown"));

        assertThat(supervisor.post("/stock/catalogue", camp).body())
                .contains("Barang tersimpan.", "aria-current=\"true\">Tanpa berat")
                .doesNotContain("/stock/catalogue?item=velbed");

        assertThat(officer.page("/stock/catalogue?weight=lain")).contains("Velbed", "6,5");
    }

    @Test
    void what_a_unit_holds_is_written_with_its_unit_and_shown_in_the_language_of_the_reader() {
        var supervisor = as(Role.SUPERVISOR, null);
        var camp = new HashMap<>(mattress("1"));
        camp.putAll(Map.of("code", "sabun-mandi", "nameId", "Sabun mandi", "base", "batang", "content", "unknown"));
        assertThat(supervisor.post("/stock/catalogue", camp).body())
                .as("needs of soap are in grams")
                .contains("/stock/catalogue?item=sabun-mandi&amp;content=unknown", "Tanpa isi (");
        camp.put("holds", "80,5");
        assertThat(supervisor.post("/stock/catalogue", camp).body())
                .contains("role=\"alert\"", "Tulis isi satu satuan", "value=\"80,5\"");
        camp.put("holdsUnit", "gram");
        assertThat(supervisor.post("/stock/catalogue", camp).body())
                .contains("Barang tersimpan.", "Isi satuan semua barang yang perlu sudah ditulis.");
        assertThat(supervisor.page("/stock/catalogue?item=sabun-mandi"))
                .contains("value=\"80,5\"", "80,5 gram", "0,6 liter");
        assertThat(officer.page("/stock/items/sabun-mandi")).contains("80,5 gram");
        assertThat(officer.post("/stock/catalogue", camp).statusCode()).isEqualTo(403);
    }

    private static Map<String, String> mattress(String size) {
        return Map.of(
                "code", "kasur",
                "nameId", "Kasur busa",
                "nameEn", "Mattress",
                "category", "bedding",
                "base", "buah",
                "pack", "ikat",
                "size", size);
    }

    @Test
    void a_site_is_found_shown_changed_and_confirmed_with_its_history() {
        assertThat(officer.page("/sites?q=mijen&kind=lumbung&region=33.21"))
                .contains("Lumbung contoh Mijen", "LBG-1")
                .doesNotContain("/sites/MGL");
        assertThat(officer.page("/sites/LBG-1")).contains("Demak", "+6285712345678");

        var form = officer.page("/sites/LBG-1/edit");
        var changed = new HashMap<>(site("LBG-1", "Lumbung contoh Mijen Baru", "KRT"));
        changed.put("seen", seen(form));
        assertThat(officer.post("/sites/LBG-1/edit", changed).body())
                .contains("Lumbung contoh Mijen Baru", "Tersimpan.");
        assertThat(officer.post("/sites/LBG-1/edit", changed).body())
                .as("an older form")
                .contains("baru saja diubah orang lain");
        var page = officer.post("/sites/LBG-1/confirmation", Map.of()).body();
        assertThat(page).contains("<del", "Lumbung contoh Mijen Baru", "Dipastikan");
    }

    @Test
    void a_wrong_form_says_what_is_wrong_at_each_field() {
        var wrong = new HashMap<>(site("lbg 1!", "", "KRT"));
        wrong.put("latitude", "110,64");
        wrong.put("longitude", "-6,89");
        var page = officer.post("/sites/new", wrong).body();
        assertThat(page).contains("huruf besar, angka, titik", "wajib diisi", "tertukar", "aria-invalid=\"true\"");
    }

    @Test
    void numbers_are_masked_until_somebody_who_may_opens_one_on_record() {
        var theirs = id("Petugas Contoh 1");
        var kartini = as(Role.BALAI, "KRT");
        var agent = as(Role.AGENT, null);
        var auditor = as(Role.AUDITOR, null);

        for (var reader : new FormClient[] {officer, kartini, auditor}) {
            assertThat(reader.page("/people") + reader.page("/people/" + theirs) + reader.page("/sites/LBG-1"))
                    .contains("Petugas Contoh 1", "+62813••••")
                    .doesNotContain("+6281370000001", "081370000001", "70000001");
        }
        assertThat(agent.page("/sites/LBG-1")).doesNotContain("+6285712345678");
        assertThat(agent.page("/people")).contains("Tagana", "3 siap dari 3").doesNotContain("Petugas Contoh");
        assertThat(agent.status("/people/" + theirs)).isEqualTo(404);
        assertThat(agent.status("/people/export")).isEqualTo(403);
        assertThat(kartini.page("/people?balai=MGL")).doesNotContain("Petugas Contoh 3");
        assertThat(kartini.status("/people/" + id("Petugas Contoh 3"))).isEqualTo(404);

        var form = officer.page("/people/" + theirs + "/edit");
        assertThat(form).contains("Kosongkan bila tidak berubah").doesNotContain("81370000001");
        var renamed = new HashMap<>(person(1, "KRT"));
        renamed.remove("phone");
        renamed.put("seen", seen(form));
        assertThat(officer.post("/people/" + theirs + "/edit", renamed).body()).contains("+62813••••001");

        var before = openings();
        assertThat(kartini.post("/people/" + theirs + "/number", Map.of()).body())
                .contains("+6281370000001");
        assertThat(kartini.page("/people/" + theirs))
                .doesNotContain("+6281370000001")
                .contains("Nomor dibuka");
        assertThat(openings()).isEqualTo(before + 1);
        assertThat(kartini.post("/people/" + id("Petugas Contoh 3") + "/number", Map.of())
                        .statusCode())
                .as("of another balai")
                .isEqualTo(403);
        assertThat(agent.post("/people/" + theirs + "/number", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(auditor.post("/people/" + theirs + "/number", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(openings()).isEqualTo(before + 1);
    }

    @Test
    void an_export_holds_numbers_only_of_those_one_may_see_and_is_on_record() {
        var kartini = as(Role.BALAI, "KRT");
        assertThat(kartini.page("/people/export"))
                .contains("#adm2+code", "Petugas Contoh 1")
                .doesNotContain("81370000");

        var before = openings();
        var numbers = kartini.page("/people/export?numbers=yes");
        assertThat(numbers).contains("6281370000001").doesNotContain("6281370000003");
        assertThat(openings()).isEqualTo(before + 1);
        assertThat(as(Role.AGENT, null).status("/people/export?numbers=yes")).isEqualTo(403);
        assertThat(as(Role.AGENT, null).page("/sites/export"))
                .contains("#geo+lat")
                .doesNotContain("6285712345678");
    }

    @Test
    void agents_read_and_change_nothing() {
        var agent = as(Role.AGENT, null);
        assertThat(agent.page("/sites") + agent.page("/people") + agent.page("/vehicles"))
                .doesNotContain("/new\"", "/imports/");
        assertThat(agent.status("/sites/new")).isEqualTo(403);
        assertThat(agent.status("/imports/sites")).isEqualTo(403);
        assertThat(agent.post("/sites/LBG-1/confirmation", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(as(Role.BALAI, "MGL")
                        .post("/sites/LBG-1/edit", site("LBG-1", "Dicuri", "MGL"))
                        .body())
                .contains("Hanya petugas piket");
    }

    @Test
    void a_vehicle_stands_at_its_site() {
        assertThat(officer.page("/vehicles/new"))
                .contains(">pilih</option>")
                .doesNotContain(">semua jenis<", ">semua<");
        var page = officer.post(
                        "/vehicles/new",
                        Map.of(
                                "code",
                                "h 9123 xy",
                                "kind",
                                "water-tank",
                                "name",
                                "Tangki contoh",
                                "site",
                                "LBG-1",
                                "capacity",
                                "5.000",
                                "payload",
                                "5.000",
                                "state",
                                "ready"))
                .body();
        assertThat(page).contains("Tangki contoh", "5.000 liter", "muat 5.000 kg", "H 9123 XY");
        assertThat(officer.page("/sites/LBG-1")).contains("Tangki contoh");
        assertThat(officer.page("/vehicles?q=tangki&state=ready")).contains("Tangki contoh");
        assertThat(officer.page("/vehicles?state=repair")).doesNotContain("Tangki contoh");
    }

    @Test
    void a_table_is_uploaded_checked_and_applied() {
        var table = "Kode;Nama;Jenis;Kabupaten\nLBG-I1;Lumbung contoh Impor;lumbung;33.21\nLBG-I2;;lumbung;99.99\n";
        var preview = uploaded(table);
        assertThat(preview).contains("1 akan baru", "1 salah", "Kabupaten/kota tidak dikenal");
        assertThat(officer.page("/sites")).doesNotContain("Lumbung contoh Impor");

        var upload = UPLOAD.matcher(preview);
        assertThat(upload.find()).isTrue();
        var columns = Map.of(
                "heading",
                "1",
                "column-1",
                "code",
                "column-2",
                "name",
                "column-3",
                "kind",
                "column-4",
                "kabkota",
                "apply",
                "yes");
        assertThat(as(Role.DUTY_OFFICER, null)
                        .post("/imports/sites/" + upload.group(1), columns)
                        .statusCode())
                .as("somebody else's upload")
                .isEqualTo(404);
        assertThat(officer.post("/imports/sites/" + upload.group(1), columns).body())
                .contains("1 baru", "Selesai");
        assertThat(officer.page("/sites?q=impor")).contains("Lumbung contoh Impor");
        assertThat(officer.page("/imports/people/template")).contains("#contact+phone");
    }

    @Test
    void a_long_list_goes_on_by_key() {
        var rows = IntStream.rangeClosed(1, 120)
                .mapToObj(n -> "LBG-P%03d;Lumbung panjang %03d;lumbung;33.21;".formatted(n, n))
                .collect(Collectors.joining("\n", "Kode;Nama;Jenis;Kabupaten;Balai\n", "\n"));
        var preview = uploaded(rows);
        var upload = UPLOAD.matcher(preview);
        assertThat(upload.find()).isTrue();
        officer.post(
                "/imports/sites/" + upload.group(1),
                Map.of(
                        "heading",
                        "1",
                        "column-1",
                        "code",
                        "column-2",
                        "name",
                        "column-3",
                        "kind",
                        "column-4",
                        "kabkota",
                        "apply",
                        "yes"));

        var first = officer.page("/sites?q=panjang");
        assertThat(first).contains("Lumbung panjang 001", "Lumbung panjang 050").doesNotContain("Lumbung panjang 051");
        var next = Pattern.compile("href=\"(/sites\\?[^\"]*afterId=[^\"]*)\"").matcher(first);
        assertThat(next.find()).isTrue();
        assertThat(officer.page(next.group(1).replace("&amp;", "&")))
                .contains("Lumbung panjang 051", "Lumbung panjang 100")
                .doesNotContain("Lumbung panjang 101");
    }

    private String uploaded(String table) {
        officer.page("/imports/sites");
        var file = new Chosen("tabel.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8));
        return officer.upload("/imports/sites", Map.of(), file).body();
    }

    private static String seen(String form) {
        var seen = SEEN.matcher(form);
        assertThat(seen.find()).isTrue();
        return seen.group(1);
    }
}
