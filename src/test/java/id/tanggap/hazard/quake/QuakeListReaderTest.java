package id.tanggap.hazard.quake;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.hazard.cap.SampleAlerts;
import id.tanggap.region.Gazetteer;
import id.tanggap.region.GeoPoint;
import id.tanggap.taxonomy.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The agency's three lists.
class QuakeListReaderTest {

    @Test
    void one_quake_of_two_lists_is_one_with_the_figures_of_the_later() {
        var quakes = QuakeMatcher.quakes(lists("autogempa.json", "gempaterkini.json", "gempadirasakan.json"));
        assertThat(quakes).hasSize(4);
        var last = quakes.getLast();
        assertThat(last.figures())
                .isEqualTo(new QuakeFigures(
                        Instant.parse("2026-11-29T12:50:41Z"), new GeoPoint(-8.36, 121.28), 12.0, 5.4));
        assertThat(last.felt()).extracting(FeltReport::mmi).containsExactly("II-III", "II-III");
        assertThat(last.revisions()).isEqualTo(1);
        assertThat(last.tsunami()).isEqualTo(TsunamiStatement.NO_THREAT);
    }

    @Test
    void joined_directions_are_separated_but_not_inside_names() {
        assertThat(lists("gempaterkini.json").getLast().region())
                .isEqualTo("124 km Barat Daya KODI-SUMBABARATDAYA-NTT");
    }

    @Test
    void coordinates_in_the_wrong_order_are_held_against_their_directions() {
        var report = lists("gempaterkini.json").get(1);
        assertThat(report.figures().epicentre()).isEqualTo(new GeoPoint(2.21, 126.59));
        assertThat(report.problems()).extracting(Reason::key).containsExactly("reason.hazard.quake-swapped");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    -8.45,118.10 | 8.45 LS  | 118.10 BT | -8.45 | 118.10 | 0
                    118.10,-8.45 | 8.45 LS  | 118.10 BT | -8.45 | 118.10 | 1
                    8.45,118.10  | 8.45 LS  | 118.10 BT | -8.45 | 118.10 | 1
                    118.10,-8.45 | ''       | ''        | -8.45 | 118.10 | 1
                    ''           | 8,45 LS  | 118,10 BT | -8.45 | 118.10 | 0
                    2.21, 126.59 | 2.21 LU  | 126.59 BT | 2.21  | 126.59 | 0
                    x            | 2.21 LU  | 126.59 BT | 2.21  | 126.59 | 0
                    """)
    void the_place_is_read_from_both_forms(
            String pair, String latitude, String longitude, double north, double east, int problems) {
        var list = read("""
                {"Infogempa":{"gempa":{"DateTime":"2026-11-29T12:50:39+00:00","Coordinates":"%s","Lintang":"%s",
                "Bujur":"%s","Magnitude":"5.2","Kedalaman":"10 km","Wilayah":"x"}}}
                """.formatted(pair, latitude, longitude));
        assertThat(list.reports()).hasSize(1);
        assertThat(list.reports().getFirst().figures().epicentre()).isEqualTo(new GeoPoint(north, east));
        assertThat(list.reports().getFirst().problems()).hasSize(problems);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2026-11-29T12:50:39+00:00 | 29 Nov 2026 | 19:50:39 WIB  | 2026-11-29T12:50:39Z | 0
                    2026-11-29T19:50:39+07:00 | 29 Nov 2026 | 19:50:39 WIB  | 2026-11-29T12:50:39Z | 0
                    2026-11-29T12:50:39Z      | 29 Nov 2026 | 20:50:39 WITA | 2026-11-29T12:50:39Z | 0
                    2026-11-29T12:50:39+0000  | ''          | ''            | 2026-11-29T12:50:39Z | 0
                    2026-11-29T12:50:39       | 29 Nov 2026 | 21:50:39 WIT  | 2026-11-29T12:50:39Z | 0
                    ''                        | 5 Mei 2026  | 01:02:03      | 2026-05-04T18:02:03Z | 0
                    ''                        | 17-Agu-26   | 19:50:39 WIB  | 2026-08-17T12:50:39Z | 0
                    2026-11-29T12:50:39+00:00 | 28 Nov 2026 | 19:50:39 WIB  | 2026-11-29T12:50:39Z | 1
                    """)
    void the_time_is_read_from_both_forms(String exact, String date, String hour, Instant meant, int problems) {
        var list = read("""
                {"Infogempa":{"gempa":[{"DateTime":"%s","Tanggal":"%s","Jam":"%s","Coordinates":"-8.45,118.10",
                "Magnitude":5.2,"Kedalaman":"10 Km","Wilayah":"x"}]}}
                """.formatted(exact, date, hour));
        assertThat(list.reports()).hasSize(1);
        assertThat(list.reports().getFirst().figures().time()).isEqualTo(meant);
        assertThat(list.reports().getFirst().problems()).hasSize(problems);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<!DOCTYPE html><html></html>",
                "{",
                "null",
                "12",
                "[]x",
                "{\"Infogempa\":{}}",
                "{\"Infogempa\":{\"gempa\":\"x\"}}",
                "{\"Infogempa\":{\"gempa\":[{}]}}",
                "{\"Infogempa\":{\"gempa\":[null,1,\"x\",[]]}}",
                "{\"Infogempa\":{\"gempa\":[{\"DateTime\":\"2026-11-29T12:50:39Z\"}]}}"
            })
    void what_is_no_list_is_a_problem_and_no_exception(String text) {
        var list = read(text);
        assertThat(list.reports()).isEmpty();
        assertThat(list.problems()).isNotEmpty();
    }

    @Test
    void a_tower_of_brackets_and_a_huge_list_are_problems() {
        assertThat(read("[".repeat(100_000)).problems()).hasSize(1);
        assertThat(QuakeListReader.read(new byte[2 * 1024 * 1024]).problems()).hasSize(1);
    }

    @Test
    void a_broken_record_does_not_stop_the_others() {
        var list = read(SampleAlerts.text("gempaterkini.json")
                .replace("2026-11-27T20:12:05+00:00", "?")
                .replace("28 Nov 2026", "?"));
        assertThat(list.reports()).hasSize(2);
        assertThat(list.problems()).containsExactly(Reason.of("reason.hazard.record-without-time", "2"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a tsunami threatens          | -8.0,121.0  | 7.0 | 10  | Berpotensi tsunami       | ''         | true
                    felt with VI                 | -6.84,107.05| 4.9 | 10  | ''                       | V-VI Garut | true
                    felt with V                  | -6.84,107.05| 4.9 | 10  | ''                       | IV-V Garut | false
                    strong and shallow near land | -8.34,121.30| 6.2 | 40  | Tidak berpotensi tsunami | ''         | true
                    strong and deep              | -6.5,115.0  | 6.8 | 580 | Tidak berpotensi tsunami | ''         | false
                    strong and far at sea        | -12.5,110.0 | 6.4 | 10  | Tidak berpotensi tsunami | ''         | false
                    5.6 below a town             | -6.84,107.05| 5.6 | 11  | ''                       | ''         | true
                    5.4 below a town             | -6.84,107.05| 5.4 | 11  | ''                       | ''         | false
                    """)
    void rules_that_open_an_incident(
            String name, String place, String magnitude, String depth, String potential, String felt, boolean opens) {
        var list = read("""
                {"Infogempa":{"gempa":{"DateTime":"2026-11-29T12:50:39+00:00","Coordinates":"%s","Magnitude":"%s",
                "Kedalaman":"%s km","Wilayah":"x","Potensi":"%s","Dirasakan":"%s"}}}
                """.formatted(place, magnitude, depth, potential, felt));
        var quake = QuakeMatcher.quakes(list.reports()).getFirst();
        assertThat(new QuakeIncidentRule(Gazetteer.shipped()).decide(quake).opens())
                .as(name)
                .isEqualTo(opens);
    }

    private static List<QuakeReport> lists(String... files) {
        var reports = new ArrayList<QuakeReport>();
        for (var file : files) {
            reports.addAll(QuakeListReader.read(SampleAlerts.bytes(file)).reports());
        }
        return reports;
    }

    private static QuakeList read(String text) {
        return QuakeListReader.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
