package id.tanggap.desk.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.desk.DeskClient;
import id.tanggap.figures.FigureTestSetup;
import id.tanggap.ticket.OpenedTicket;
import id.tanggap.ticket.TicketTestSetup;
import id.tanggap.ticket.classification.CorrectionRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Reports as pages and files: who reads what, and that nothing of a hidden category is in any number. Each test has a
/// month of its own.
class ReportPagesTest {

    private final TicketTestSetup house = TicketTestSetup.shared();
    private final FigureTestSetup figures = new FigureTestSetup(house);

    @AfterEach
    void backToTuesday() {
        house.clock.set(TicketTestSetup.TUESDAY);
    }

    /// Nobody's session lasts for the months in which these tickets come.
    private DeskClient of(Role role, String balai) {
        house.clock.set(TicketTestSetup.TUESDAY);
        return new DeskClient(house, house.somebody(role, balai.isEmpty() ? null : balai));
    }

    private static String range(int month) {
        return "?period=range&from=2027-%02d-01&to=2027-%02d-28".formatted(month, month);
    }

    private static Instant noon(int month, int day) {
        return Instant.parse("2027-%02d-%02dT05:00:00Z".formatted(month, day));
    }

    private static Map<String, List<String>> table(DeskClient.Page page, String code) {
        assertThat(page.status()).as(page.address()).isEqualTo(200);
        var table = Jsoup.parse(page.body()).selectFirst("#t-" + code);
        return table == null
                ? Map.of()
                : table.select("tbody tr").stream()
                        .collect(Collectors.toMap(
                                row -> Objects.requireNonNull(row.selectFirst("th"))
                                        .text(),
                                row -> row.select("td").stream()
                                        .map(Element::text)
                                        .toList()));
    }

    @Test
    void agents_and_duty_officers_read_no_reports_and_others_do() {
        var admitted = List.of(Role.SUPERVISOR, Role.ADMIN, Role.AUDITOR);
        for (var role : List.of(Role.AGENT, Role.DUTY_OFFICER, Role.SUPERVISOR, Role.ADMIN, Role.AUDITOR)) {
            var reader = of(role, "");
            for (var path : List.of("/reports", "/reports/times", "/reports/tables/incoming-balai")) {
                assertThat(reader.get(path).status())
                        .as("%s %s", role, path)
                        .isEqualTo(admitted.contains(role) ? 200 : 403);
            }
        }
    }

    @Test
    void a_balai_reads_its_own_figures_and_learns_nothing_of_others() {
        figures.opened(noon(1, 2), "bansos.pkh", "33.21"); // MGL
        figures.opened(noon(1, 3), "bansos.pkh", "33.21");
        figures.opened(noon(1, 3), "bansos.pkh", "73.71"); // another
        figures.opened(noon(1, 3), "bansos.pkh", ""); // national
        figures.follow();
        var balai = of(Role.BALAI, "MGL");

        var page = balai.get("/reports" + range(1));

        assertThat(table(page, "incoming-balai").keySet()).containsExactly("Sentra Margo Laras");
        assertThat(table(page, "incoming-category").get("Bantuan sosial")).startsWith("2");
        assertThat(table(page, "incoming-place").keySet()).containsExactly("Jawa Tengah");
        assertThat(page.body()).doesNotContain("name=\"balai\"");
        assertThat(balai.get("/reports" + range(1) + "&balai=KRT").status()).isEqualTo(404);
        assertThat(balai.get("/reports" + range(1) + "&balai=national").status())
                .isEqualTo(404);
        assertThat(balai.get("/reports/tables/incoming-balai" + range(1)).body())
                .contains("\"Sentra Margo Laras\",\"2\",\"100\"")
                .doesNotContain("Pusat");
        assertThat(table(of(Role.SUPERVISOR, "").get("/reports" + range(1)), "incoming-balai"))
                .hasSize(3)
                .containsKey("Pusat (nasional)");
    }

    @Test
    void a_category_that_is_hidden_is_in_no_number_of_any_report() {
        for (var n = 0; n < 3; n++) {
            var hidden = figures.opened(noon(3, 2 + n), "rehsos.anak", "91.71");
            figures.answer(hidden, Duration.ofHours(2));
        }
        var corrected = figures.opened(noon(3, 9), "rehsos.anak", "33.21");
        figures.correct(corrected, CorrectionRequest.category("bansos.pkh", "keliru"));
        figures.follow();
        var auditor = of(Role.AUDITOR, "");

        var incoming = auditor.get("/reports" + range(3));
        assertThat(table(incoming, "incoming-category").keySet()).containsExactly("Bantuan sosial");
        assertThat(table(incoming, "incoming-place").keySet()).containsExactly("Jawa Tengah");
        assertThat(auditor.get("/reports/times" + range(3)).body()).doesNotContain("Anak");
        assertThat(table(auditor.get("/reports/times" + range(3)), "times-all").get("Balasan pertama"))
                .startsWith("0", "1");
        assertThat(table(auditor.get("/reports/changes" + range(3)), "changes-first-category"))
                .isEmpty();
        for (var table : List.of(
                "incoming-time",
                "incoming-channel",
                "progress-category",
                "times-category",
                "changes-category",
                "changes-first-category")) {
            assertThat(auditor.get("/reports/tables/" + table + range(3)).body())
                    .as(table)
                    .doesNotContain("Anak", "\"3\"", "\"4\"");
        }
        for (var page : List.of("/reports", "/reports/progress", "/reports/tables/incoming-place")) {
            assertThat(auditor.get(page + range(3) + "&category=rehsos.anak").status())
                    .as("as if there were none: %s", page)
                    .isEqualTo(404);
        }
        assertThat(incoming.body()).doesNotContain("rehsos.anak");
        var boss = of(Role.SUPERVISOR, "");
        assertThat(table(boss.get("/reports/progress" + range(3)), "progress-category"))
                .hasEntrySatisfying("Semua", cells -> assertThat(cells).startsWith("4", "3", "1"));
        assertThat(table(boss.get("/reports/changes" + range(3)), "changes-first-category")
                        .values())
                .containsExactly(List.of("1"));
    }

    @Test
    void few_tickets_of_a_restricted_category_are_not_told_of_one_place() {
        for (var n = 0; n < 6; n++) {
            figures.opened(noon(5, 2 + n), "rehsos.anak", "33.21");
        }
        figures.opened(noon(5, 9), "rehsos.anak", "91.71");
        figures.follow();

        var places = table(of(Role.ADMIN, "").get("/reports" + range(5) + "&category=rehsos.anak"), "incoming-place");

        assertThat(places.keySet())
                .containsExactlyInAnyOrder("Jawa Tengah", "tempat lain, masing-masing kurang dari 5");
    }

    @Test
    void a_file_is_on_record_and_says_no_formula() {
        figures.opened(noon(7, 2), "bansos.pkh", "33.21");
        figures.follow();
        house.jdbc().sql("""
                        insert into figure_count (axis, span, start, category, balai_code, value, n)
                        values ('channel', 'd', '2027-07-02', '*', '*', '=1+1', 2) on conflict do nothing
                        """).update();
        var boss = of(Role.SUPERVISOR, "");

        var file = boss.get("/reports/tables/incoming-channel" + range(7)).body();

        house.jdbc().sql("delete from figure_count where value = '=1+1'").update();
        assertThat(file).startsWith("\uFEFF\"Kanal\",\"Kurun ini\"").contains("\"'=1+1\",\"2\"");
        assertThat(house.jdbc().sql("""
                        select count(*) from audit_event
                        where arguments like '%tanggap-incoming-channel-2027-07-01-2027-07-28.csv%'
                        """).query(Long.class).single()).isPositive();
    }

    @Test
    void what_is_no_day_no_balai_and_no_report_is_said_and_breaks_nothing() {
        var boss = of(Role.SUPERVISOR, "");
        for (var days : List.of(
                "from=2026-02-30&to=2026-03-01",
                "from=x&to=",
                "from=2026-03-02&to=2026-03-01",
                "from=2024-01-01&to=2026-01-01")) {
            assertThat(boss.get("/reports?period=range&" + days).body())
                    .as(days)
                    .contains("Tanggal itu tidak terbaca");
            assertThat(boss.get("/reports/tables/incoming-time?period=range&" + days)
                            .status())
                    .as(days)
                    .isEqualTo(400);
        }
        assertThat(boss.get("/reports?balai=XXX").status()).isEqualTo(404);
        assertThat(boss.get("/reports?category=nothing").status()).isEqualTo(404);
        assertThat(boss.get("/reports?province=9x").status()).isEqualTo(404);
        assertThat(boss.get("/reports/nothing").status()).isEqualTo(404);
        assertThat(boss.get("/reports/tables/incoming-nothing").status()).isEqualTo(404);
        assertThat(boss.get("/reports?period=nothing").status()).isEqualTo(200);
    }

    /// 00:30 in Jayapura is 22:30 of the day before in Jakarta.
    @Test
    void a_ticket_counts_on_the_day_of_jakarta() {
        figures.opened(Instant.parse("2026-10-04T15:30:00Z"), "bansos.pkh", "91.71");
        figures.opened(Instant.parse("2026-10-04T17:30:00Z"), "bansos.pkh", "91.71");
        figures.follow();

        var days = table(
                of(Role.SUPERVISOR, "").get("/reports?period=range&from=2026-10-04&to=2026-10-05"), "incoming-time");

        assertThat(days).hasSize(2).allSatisfy((day, cells) -> assertThat(cells).startsWith("1"));
    }

    @Test
    void percentiles_are_right_within_a_tenth() {
        var random = new Random(8);
        var minutes = new ArrayList<Long>();
        for (var n = 0; n < 25; n++) {
            var took = Math.round(30 * Math.exp(2 * random.nextDouble()));
            minutes.add(took);
            OpenedTicket ticket = figures.opened(noon(9, 2 + n), "bansos.pkh", "33.21");
            figures.answer(ticket, Duration.ofMinutes(took));
        }
        figures.follow();
        minutes.sort(null);
        var page = of(Role.SUPERVISOR, "").get("/reports/times" + range(9));
        var cells = Objects.requireNonNull(Jsoup.parse(page.body()).selectFirst("#t-times-all tbody tr"))
                .select("td")
                .eachAttr("data-value");

        assertThat(cells.get(0)).isEqualTo("25");
        for (var share : Map.of(2, 0.5, 3, 0.9, 4, 0.95).entrySet()) {
            var plain = minutes.get((int) Math.ceil(share.getValue() * 25) - 1) / 60.0;
            assertThat(Double.parseDouble(cells.get(share.getKey())))
                    .as("%s of %s", share, minutes)
                    .isBetween(plain * 0.9 - 0.1, plain * 1.1 + 0.1);
        }
    }
}
