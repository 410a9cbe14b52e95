package id.tanggap.administration.deadline;

import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.audit.AuditActor;
import id.tanggap.desk.DeskClient;
import id.tanggap.desk.FormClient;
import id.tanggap.setting.SettingChanges;
import id.tanggap.setting.SettingHistory;
import id.tanggap.setting.SettingResult;
import id.tanggap.setting.SettingsAsBefore;
import id.tanggap.sla.SlaSettings;
import id.tanggap.table.ColumnMapping;
import id.tanggap.table.TableImports;
import id.tanggap.ticket.TicketTestSetup;
import id.tanggap.ticket.recalculation.ClockRecalculation;
import id.tanggap.ticket.recalculation.RecalculationState;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The pages of deadlines, hours, holidays and reminders.
class DeadlinePagesTest {

    private static final List<String> PAGES = List.of(
            "/settings/deadlines",
            "/settings/deadlines/new",
            "/settings/deadlines/darurat",
            "/settings/recalculation",
            "/settings/hours",
            "/settings/holidays",
            "/settings/holidays/table?year=2027",
            "/settings/holidays/2026-08-17",
            "/settings/escalation");

    private static final Pattern UPLOAD = Pattern.compile("action=\"(/imports/holidays/\\d+)\"");
    private static final Pattern CHANGES = Pattern.compile("name=\"changes\" value=\"([^\"]+)\"");
    private static final AuditActor TEST = AuditActor.person(1, "Uji", "admin");

    private final TicketTestSetup house = TicketTestSetup.shared();
    private final SlaSettings settings = house.room(SlaSettings.class);
    private final SettingsAsBefore asFound = new SettingsAsBefore(house);

    @AfterEach
    void as_it_was() {
        asFound.putBack();
    }

    private long newest() {
        return house.jdbc()
                .sql("select coalesce(max(id), 0) from setting_change")
                .query(Long.class)
                .single();
    }

    private DeskClient as(Role role) {
        return new DeskClient(house, house.somebody(role, role == Role.BALAI ? "MGL" : null));
    }

    @Test
    void every_page_opens_for_an_administrator_and_nobody_else() {
        var admin = as(Role.ADMIN);
        assertThat(PAGES)
                .allSatisfy(path -> assertThat(admin.get(path).status()).isEqualTo(200));
        for (var role : List.of(Role.AGENT, Role.BALAI, Role.SUPERVISOR, Role.AUDITOR)) {
            var other = as(role);
            assertThat(PAGES).allSatisfy(path -> assertThat(other.get(path).status())
                    .as(path + " " + role)
                    .isEqualTo(403));
        }
    }

    @Test
    void nobody_but_an_administrator_changes_anything() {
        var newest = newest();
        for (var role : List.of(Role.AGENT, Role.BALAI, Role.SUPERVISOR)) {
            var other = as(role);
            for (var path : List.of(
                    "/settings/deadlines/darurat",
                    "/settings/deadlines/new",
                    "/settings/deadlines/darurat/removal",
                    "/settings/recalculation",
                    "/settings/recalculation/1/confirmation",
                    "/settings/recalculation/1/cancellation",
                    "/settings/hours",
                    "/settings/hours/removal",
                    "/settings/hours/days",
                    "/settings/hours/days/removal",
                    "/settings/holidays",
                    "/settings/holidays/removal",
                    "/settings/holidays/2026-08-17",
                    "/settings/escalation/warning",
                    "/settings/escalation/new",
                    "/settings/escalation/late/removal")) {
                assertThat(other.post(path, "key", "2027-01-01", "left", "25", "date", "2027-01-01")
                                .status())
                        .as(path + " " + role)
                        .isEqualTo(403);
            }
        }
        assertThat(newest()).isEqualTo(newest);
    }

    @Test
    void a_row_is_changed_in_plain_words_and_taken_back() {
        var admin = as(Role.ADMIN);

        var saved = admin.post(
                "/settings/deadlines/new",
                "name",
                "Bansos lewat SMS",
                "position",
                "35",
                "category",
                "bansos",
                "channel",
                "sms",
                "amount-first-response",
                "3",
                "unit-first-response",
                "working-hours");

        assertThat(saved.body()).contains("Bansos lewat SMS", "3 jam kerja", "Tersimpan");
        assertThat(settings.rules()).containsKey("bansos-lewat-sms");
        admin.post("/settings/deadlines/bansos-lewat-sms/removal");
        assertThat(settings.rules()).doesNotContainKey("bansos-lewat-sms");
    }

    @Test
    void a_refused_value_says_what_to_do() {
        var admin = as(Role.ADMIN);

        assertThat(admin.post(
                                "/settings/deadlines/data-pribadi",
                                "dataRights",
                                "yes",
                                "position",
                                "20",
                                "amount-first-response",
                                "72",
                                "unit-first-response",
                                "hours",
                                "amount-resolution",
                                "200",
                                "unit-resolution",
                                "hours")
                        .body())
                .contains("3 × 24 jam");
        assertThat(admin.post("/settings/deadlines/new", "name", "Uji", "category", "Bansos PKH")
                        .body())
                .contains("Kategori “Bansos PKH” tidak dikenal");
        assertThat(admin.post("/settings/hours", "where", "", "mon", "pagi").body())
                .contains("bukan jam buka");
        assertThat(admin.post("/settings/escalation/warning", "left", "99").body())
                .contains("5 sampai 90");
        assertThat(admin.post("/settings/hours", "where", "nowhere").status()).isEqualTo(400);
        assertThat(admin.post("/settings/holidays", "date", "3000-01-01", "kind", "local", "name", "Jauh")
                        .body())
                .contains("tahun 2000 sampai 2100");
        assertThat(admin.get("/settings/holidays?year=99999").status()).isEqualTo(400);
        assertThat(admin.get("/settings/deadlines/no-such-row").status()).isEqualTo(404);
    }

    @Test
    void hours_days_and_reminders_are_set() {
        var admin = as(Role.ADMIN);

        admin.post("/settings/hours", "where", "Asia/Jayapura", "mon", "07:30-12:00 13:00-15:30");
        admin.post("/settings/hours/days", "date", "2033-05-02", "where", "", "name", "Pindah gedung", "hours", "");
        var again = admin.post("/settings/hours/days", "date", "2033-05-02", "where", "", "name", "Rapat", "hours", "");
        assertThat(again.body()).contains("sudah diatur untuk Semua kantor: Pindah gedung (tutup)");
        admin.post("/settings/escalation/new", "name", "Sangat terlambat", "after", "150", "tell", "supervisors");
        admin.post("/settings/escalation/warning", "left", "30");

        assertThat(settings.weeks()).containsKey("Asia/Jayapura");
        assertThat(admin.get("/settings/hours").body()).contains("07:30-12:00", "Pindah gedung");
        assertThat(admin.get("/settings/escalation").body()).contains("Sangat terlambat", "penyelia pusat");
        assertThat(settings.warning().left()).isEqualTo(30);
    }

    @Test
    void a_second_holiday_of_a_day_and_place_is_refused_and_leads_to_the_first() {
        var admin = as(Role.ADMIN);
        admin.post("/settings/holidays", "date", "2036-08-17", "kind", "national", "name", "HUT RI ke-91");
        String[] bersih = {"date", "2036-08-17", "name", "Bersih desa"};

        var second =
                admin.post("/settings/holidays", with(bersih, "kind", "local")).body();
        admin.post("/settings/holidays", with(with(bersih, "where", "Asia/Jayapura"), "kind", "local"));

        assertThat(second)
                .contains("sudah hari libur “HUT RI ke-91” (Semua kantor)")
                .contains("href=\"/settings/holidays/2036-08-17\"")
                .contains("value=\"Bersih desa\"");
        assertThat(settings.holidaysByKey())
                .hasEntrySatisfying("2036-08-17", day -> assertThat(day.name()).isEqualTo("HUT RI ke-91"))
                .containsKey("2036-08-17~Asia/Jayapura");
        assertThat(admin.get("/settings/holidays/2036-08-17?at=Asia%2FJayapura").body())
                .contains("value=\"Bersih desa\"");
        assertThat(admin.get("/settings/holidays/2036-08-18").status()).isEqualTo(404);
    }

    @Test
    void a_decree_moves_a_holiday_but_not_onto_another() {
        var admin = as(Role.ADMIN);
        admin.post("/settings/holidays", "date", "2037-03-01", "kind", "national", "name", "Nyepi", "expected", "on");
        admin.post("/settings/holidays", "date", "2037-03-03", "kind", "national", "name", "Idul Fitri");
        String[] decreed = {"kind", "national", "name", "Nyepi", "source", "SKB 1/2036"};

        var onto = admin.post("/settings/holidays/2037-03-01", with(decreed, "date", "2037-03-03"));
        assertThat(onto.address()).contains("/settings/holidays/2037-03-01");
        assertThat(onto.body()).contains("href=\"/settings/holidays/2037-03-03\"");
        assertThat(settings.holidaysByKey()).containsKey("2037-03-01");

        admin.post("/settings/holidays/2037-03-01", with(decreed, "date", "2037-03-02"));
        assertThat(settings.holidaysByKey())
                .doesNotContainKey("2037-03-01")
                .hasEntrySatisfying(
                        "2037-03-02", day -> assertThat(day.decided()).isTrue());
        var late = with(with(decreed, "date", "2037-03-02"), "seen", "1");
        assertThat(admin.post("/settings/holidays/2037-03-02", late).body()).contains("baru saja diubah oleh");
    }

    @Test
    void a_shipped_holiday_says_what_was_changed_of_it_and_needs_no_document_as_it_was() {
        var admin = as(Role.ADMIN);
        var shipped = Objects.requireNonNull(settings.holidaysByKey().get("2026-12-25"));
        String[] asShipped = {"date", "2026-12-25", "kind", "national", "source", shipped.source()};

        admin.post("/settings/holidays/2026-12-25", with(asShipped, "name", "Natal"));
        assertThat(admin.get("/settings/holidays/2026-12-25").body())
                .contains("<del>" + shipped.name() + "</del> <ins>Natal</ins>")
                .doesNotContain("Dihapus dari daftar bawaan");

        admin.post("/settings/holidays/2026-12-25", with(asShipped, "name", shipped.name()));
        assertThat(house.jdbc()
                        .sql("select count(*) from setting where kind = 'holiday' and key = '2026-12-25'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static String[] with(String[] form, String field, String value) {
        return Stream.concat(Stream.of(form), Stream.of(field, value)).toArray(String[]::new);
    }

    @Test
    void a_table_says_which_holidays_it_changes_before_it_does() {
        var admin = FormClient.signedIn(house, house.somebody(Role.ADMIN, null));
        admin.page("/settings/holidays");
        admin.post("/settings/holidays", Map.of("date", "2038-08-17", "kind", "local", "name", "HUT RI"));
        var file = """
                Tanggal,Nama,Jenis
                2038-08-17,Proklamasi,libur nasional
                2038-12-25,Natal,libur nasional
                """;

        var preview = admin.upload(
                        "/imports/holidays",
                        Map.of(),
                        new FormClient.Chosen("skb.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)))
                .body();

        assertThat(preview)
                .contains("1 baris mengubah yang sudah ada", "17 Agu 2038 · HUT RI · Semua kantor")
                .contains("<del>HUT RI</del>", "<ins>Proklamasi</ins>")
                .contains("<del>libur setempat</del>", "<ins>libur nasional</ins>")
                .doesNotContain("<ins>Natal</ins>");
        var form = new HashMap<>(Map.of("heading", "1", "column-1", "date", "column-2", "name", "apply", "yes"));
        form.put("column-3", "kind");
        assertThat(admin.post(first(UPLOAD, preview), form).body())
                .as("by somebody who has not seen the changes")
                .contains("Belum diterapkan");
        assertThat(nameOf("2038-08-17")).isEqualTo("HUT RI");
        form.put("changes", first(CHANGES, preview));
        assertThat(admin.post(first(UPLOAD, preview), form).body()).contains("Selesai");
        assertThat(nameOf("2038-08-17")).isEqualTo("Proklamasi");
    }

    private static String first(Pattern pattern, String page) {
        var found = pattern.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String nameOf(String holiday) {
        return Objects.requireNonNull(settings.holidaysByKey().get(holiday)).name();
    }

    @Test
    void a_decree_comes_as_one_table_and_is_undone_as_one() throws Exception {
        var admin = house.somebody(Role.ADMIN, null);
        var table = house.room(HolidayTable.class);
        var imports = house.room(TableImports.class);
        var file = """
                Tanggal,Nama,Dasar
                2034-01-01,Tahun Baru 2034 Masehi,SKB 1/2033
                2034-03-02,Cuti bersama Idul Fitri,SKB 1/2033
                2034-13-40,Bukan hari,SKB 1/2033
                """;

        var preview = imports.open(table, file.getBytes(StandardCharsets.UTF_8), "skb.csv", admin);
        assertThat(preview.report().fresh()).isEqualTo(2);
        assertThat(preview.report().bad()).isEqualTo(1);
        imports.apply(table, preview.upload(), preview.mapping(), admin);

        assertThat(settings.holidaysByKey())
                .hasEntrySatisfying("2034-03-02", day -> assertThat(day.kind()).isEqualTo("cuti-bersama"));
        var batch = house.room(SettingHistory.class)
                .ofKind(SlaSettings.HOLIDAY, null, 1)
                .getFirst()
                .batch();
        assertThat(house.room(SettingChanges.class).undo(batch, TEST)).isInstanceOf(SettingResult.Changed.class);
        assertThat(settings.holidaysByKey()).doesNotContainKeys("2034-01-01", "2034-03-02");
        assertThat(imports.apply(table, preview.upload(), new ColumnMapping(1, Map.of("date", 1, "name", 2)), admin)
                        .fresh())
                .isEqualTo(2);
    }

    @Test
    void the_preview_and_the_move_go_on_in_the_background() {
        var admin = as(Role.ADMIN);
        var recalculation = house.room(ClockRecalculation.class);
        admin.post("/settings/holidays", "date", "2035-08-17", "kind", "national", "name", "HUT RI ke-90");

        assertThat(admin.get("/settings/holidays?year=2035").body()).contains("HUT RI ke-90", "Lihat dulu");
        admin.post("/settings/recalculation");
        await().until(() -> recalculation.latest().orElseThrow().state() == RecalculationState.PREVIEWED);
        var run = recalculation.latest().orElseThrow();
        assertThat(admin.get("/settings/recalculation").body()).contains("Belum ada yang diubah");
        admin.post("/settings/recalculation/" + run.id() + "/confirmation");
        await().until(() -> recalculation.latest().orElseThrow().state() == RecalculationState.DONE);
    }
}
