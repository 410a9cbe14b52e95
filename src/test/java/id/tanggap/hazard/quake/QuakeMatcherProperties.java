package id.tanggap.hazard.quake;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.region.GeoPoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Lists that are shuffled, repeated and revised give the same quakes.
class QuakeMatcherProperties {

    private static final Instant START = Instant.parse("2026-11-29T00:00:00Z");

    @Property(tries = 200)
    void shuffled_and_repeated_lists_give_the_same_quakes(@ForAll long seed) {
        var random = new Random(seed);
        var reports = unrevised(random);
        var again = new ArrayList<>(reports);
        for (int i = random.nextInt(30); i > 0; i--) {
            again.add(reports.get(random.nextInt(reports.size())));
        }
        Collections.shuffle(again, random);
        assertThat(QuakeMatcher.quakes(again)).isEqualTo(QuakeMatcher.quakes(reports));
    }

    @Property(tries = 200)
    void revised_lists_in_any_order_give_the_same_number_of_quakes_and_revisions(@ForAll long seed) {
        var random = new Random(seed);
        var reports = new ArrayList<QuakeReport>();
        for (var report : unrevised(random)) {
            reports.add(report);
            for (int i = random.nextInt(3); i > 0; i--) {
                reports.add(revised(report, random));
            }
        }
        var expected = QuakeMatcher.quakes(reports);
        var shuffled = new ArrayList<>(reports);
        shuffled.addAll(reports.subList(0, random.nextInt(reports.size())));
        Collections.shuffle(shuffled, random);
        var found = QuakeMatcher.quakes(shuffled);
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i).revisions()).isEqualTo(expected.get(i).revisions());
            assertThat(QuakeMatcher.isSame(
                            found.get(i).figures(), expected.get(i).figures()))
                    .isTrue();
        }
    }

    @Property(tries = 100)
    void a_list_that_is_read_again_never_brings_old_figures_back(@ForAll long seed) {
        var random = new Random(seed);
        var first = unrevised(random);
        var second = first.stream().map(report -> revised(report, random)).toList();
        var all = new ArrayList<>(first);
        all.addAll(second);
        var expected = QuakeMatcher.quakes(all);
        all.addAll(first);
        all.addAll(second);
        all.addAll(first);
        assertThat(QuakeMatcher.quakes(all)).isEqualTo(expected);
    }

    /// Quakes at least a minute apart, some of them in several lists.
    private static List<QuakeReport> unrevised(Random random) {
        var reports = new ArrayList<QuakeReport>();
        var time = START;
        for (int i = 0; i < 1 + random.nextInt(20); i++) {
            time = time.plusSeconds(90 + random.nextInt(5000));
            var figures = new QuakeFigures(
                    time,
                    new GeoPoint(random.nextInt(-110, 60) / 10.0, random.nextInt(950, 1410) / 10.0),
                    (double) random.nextInt(1, 300),
                    random.nextInt(20, 75) / 10.0);
            reports.add(new QuakeReport(figures, "laut", List.of(), TsunamiStatement.NO_THREAT, null, List.of()));
            if (random.nextBoolean()) {
                reports.add(new QuakeReport(
                        figures,
                        "Pusat gempa berada di laut",
                        List.of(new FeltReport("Bima", 2, 3)),
                        TsunamiStatement.SILENT,
                        null,
                        List.of()));
            }
        }
        return reports;
    }

    private static QuakeReport revised(QuakeReport report, Random random) {
        var old = report.figures();
        var figures = new QuakeFigures(
                old.time().plusSeconds(random.nextInt(-10, 11)),
                new GeoPoint(
                        old.epicentre().latitude() + random.nextInt(-2, 3) / 10.0,
                        old.epicentre().longitude()),
                old.depthKm(),
                5 + random.nextInt(20) / 10.0);
        return new QuakeReport(
                figures, report.region(), report.felt(), report.tsunami(), report.shakemap(), report.problems());
    }
}
