package id.tanggap.figures;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.NeedToKnow;
import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.ticket.TicketTestSetup;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Whoever reads figures, of whatever: they are a plain count of the tickets that this person may see, also while a
/// category becomes restricted or open.
class FigureReadingTest {

    private static final Instant JULY = Instant.parse("2026-07-06T20:00:00Z");
    private static final int DAYS = 40;
    private static final String SEMBAKO = "bansos.sembako";

    private final TicketTestSetup house = TicketTestSetup.shared();
    private final FigureTestSetup setup = new FigureTestSetup(house);
    private final NeedToKnow lists = house.room(NeedToKnow.class);
    private final Figures figures = house.room(Figures.class);
    private final MilestoneTimes times = house.room(MilestoneTimes.class);

    @AfterEach
    void backToTuesday() {
        lists.open(SEMBAKO);
        setup.follow();
        house.clock.set(TicketTestSetup.TUESDAY);
    }

    @Test
    void every_viewer_reads_a_plain_count_of_what_they_may_see_whatever_is_restricted_meanwhile() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        fill(random);
        check(random, "at first, seed " + seed);

        lists.restrict(SEMBAKO, "test");
        check(random, "restricted, sums not made anew, seed " + seed);
        fill(random);
        assertThat(summed(SEMBAKO)).isFalse();
        check(random, "restricted, seed " + seed);
        assertThat(sumsOfSeveral()).as("restricted, seed %d", seed).isEqualTo(plainSumsOfSeveral());

        lists.open(SEMBAKO);
        check(random, "open, sums not made anew, seed " + seed);
        setup.follow();
        assertThat(summed(SEMBAKO)).isTrue();
        check(random, "open again, seed " + seed);
        assertThat(sumsOfSeveral()).as("open again, seed %d", seed).isEqualTo(plainSumsOfSeveral());
    }

    @Test
    void who_sees_everything_but_one_category_that_is_still_in_the_sums_reads_none_of_it() {
        setup.opened(JULY.plus(Duration.ofDays(100)), SEMBAKO, "33.21");
        setup.opened(JULY.plus(Duration.ofDays(100)), "bansos.pkh", "33.21");
        setup.follow();
        var day = LocalDate.parse("2026-10-15");
        var range = new DayRange(day, day);
        var asked = new FigureQuestion(viewer(null, Set.of(SEMBAKO)), null, List.of());

        assertThat(figures.sums(range, asked).all().of(Measure.N)).isEqualTo(1);
        assertThat(figures.sums(range, asked).byCategory()).containsOnlyKeys("bansos.pkh");
        assertThat(figures.counts(range, asked, "").get(Axis.PLACE)).isEqualTo(Map.of("33", 1L));
    }

    private void fill(Random random) {
        for (var n = 0; n < 8; n++) {
            var ticket = setup.random(JULY.plus(Duration.ofHours(random.nextInt(24 * DAYS))), random);
            setup.live(ticket, random);
        }
        setup.follow();
    }

    private boolean summed(String category) {
        return house.jdbc()
                .sql("select summed from figure_category where category = :category")
                .param("category", category)
                .query(Boolean.class)
                .single();
    }

    private static Viewer viewer(@org.jspecify.annotations.Nullable String balai, Set<String> hidden) {
        var role = balai == null ? Role.SUPERVISOR : Role.BALAI;
        return new Viewer(1L, "Pembaca", role, balai, ReportPeriod.ZONE, Locale.ROOT, hidden);
    }

    private void check(Random random, String when) {
        for (var n = 0; n < 5; n++) {
            var balai = random.nextInt(3) == 0 ? "MGL" : null;
            var asked = new FigureQuestion(
                    viewer(balai, some(random, 0.2)),
                    random.nextInt(4) == 0 ? "MGL" : null,
                    List.copyOf(
                            switch (random.nextInt(3)) {
                                case 0 -> Set.<String>of();
                                case 1 -> Set.of("bansos", "umum");
                                default -> some(random, 0.5);
                            }));
            var from = LocalDate.parse("2026-07-05").plusDays(random.nextInt(DAYS));
            var range = new DayRange(from, from.plusDays(random.nextInt(DAYS)));
            check(asked, range, "%s: %s, %s".formatted(when, asked, range));
        }
    }

    private static Set<String> some(Random random, double share) {
        return FigureTestSetup.CATEGORIES.stream()
                .filter(one -> random.nextDouble() < share)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private void check(FigureQuestion asked, DayRange range, String when) {
        var sums = figures.sums(range, asked);
        assertThat(number(sums.byBalai(), Measure.N))
                .as(when)
                .isEqualTo(plain("coalesce(balai_code, '')", asked, range));
        assertThat(number(sums.byCategory(), Measure.N)).as(when).isEqualTo(plain("category", asked, range));
        var parts = figures.trend(range.parts(), asked).stream().mapToLong(one -> one.of(Measure.N));
        assertThat(parts.sum()).as(when).isEqualTo(sums.all().of(Measure.N));
        var counts = figures.counts(range, asked, "");
        assertThat(counts.get(Axis.URGENCY)).as(when).isEqualTo(plain("urgency", asked, range));
        assertThat(counts.get(Axis.PLACE)).as(when).isEqualTo(plain("left(coalesce(place_code, ''), 2)", asked, range));
        assertThat(figures.counts(range, asked, "33").get(Axis.PLACE))
                .as(when)
                .isEqualTo(plain("left(place_code, 5)", asked, range, "left(place_code, 2) = '33'"));
        var found = times.of(range, asked);
        for (var milestone : Milestone.values()) {
            var reached = sums.all().of(milestone.reached());
            assertThat(total(found.all(), milestone))
                    .as("%s, %s", milestone, when)
                    .isEqualTo(reached);
            assertThat(total(times.all(range, asked), milestone)).as(when).isEqualTo(reached);
            found.byCategory().forEach((category, its) -> assertThat(total(its, milestone))
                    .as("%s of %s, %s", milestone, category, when)
                    .isEqualTo(sums.byCategory()
                            .getOrDefault(category, FigureSums.NONE)
                            .of(milestone.reached())));
            found.byBalai().forEach((balai, its) -> assertThat(total(its, milestone))
                    .as("%s of %s, %s", milestone, balai, when)
                    .isEqualTo(
                            sums.byBalai().getOrDefault(balai, FigureSums.NONE).of(milestone.reached())));
        }
    }

    private static long total(Map<Milestone, id.tanggap.supervision.DurationHistogram> times, Milestone milestone) {
        var one = times.get(milestone);
        return one == null ? 0 : one.total();
    }

    private static Map<String, Long> number(Map<String, FigureSums> sums, Measure measure) {
        return sums.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue()
                .of(measure)));
    }

    private Map<String, Long> plain(String by, FigureQuestion asked, DayRange range) {
        return plain(by, asked, range, "true");
    }

    private Map<String, Long> plain(String by, FigureQuestion asked, DayRange range, String and) {
        var found = new TreeMap<String, Long>();
        var own = asked.viewer().balai();
        house.jdbc()
                .sql("""
                        select %s, count(*) from ticket
                        where exercise_id is null and %s
                          and ((created_at + interval '7 hours') at time zone 'UTC')::date between :from and :to
                          and (:own::text is null or balai_code = :own) and (:balai::text is null or balai_code = :balai)
                          and category <> all (string_to_array(:hidden, ' '))
                          and (:asked = '' or string_to_array(:asked, ' ') && array[category, split_part(category, '.', 1)])
                        group by 1
                        """.formatted(by, and))
                .param("from", range.from())
                .param("to", range.to())
                .param("own", own)
                .param("balai", asked.balai())
                .param("hidden", String.join(" ", asked.viewer().hidden()))
                .param("asked", String.join(" ", asked.categories()))
                .query(row -> {
                    found.put(row.getString(1), row.getLong(2));
                });
        return found;
    }

    private List<String> lines(String sql) {
        return house.jdbc().sql(sql).query(String.class).list();
    }

    private List<String> sumsOfSeveral() {
        return lines("""
                select concat_ws(' ', span, start, category, balai_code, n, worked, ended) from figure_sum
                where n <> 0 and (category like '%*' or balai_code = '*') order by 1
                """);
    }

    private List<String> plainSumsOfSeveral() {
        return lines("""
                select concat_ws(' ', s.span, s.start, k.category, b.balai_code, sum(s.n), sum(s.worked), sum(s.ended))
                from figure_sum s
                cross join lateral (
                    select s.category
                    union all
                    select k from unnest(array['*', split_part(s.category, '.', 1) || '.*']) k
                    where not exists (select 1 from restricted_category r where r.category = s.category)
                ) k
                cross join lateral (values ('*'), (s.balai_code)) b (balai_code)
                where s.balai_code <> '*' and s.category not like '%*' and (k.category <> s.category or b.balai_code = '*')
                group by s.span, s.start, k.category, b.balai_code
                having sum(s.n) <> 0
                order by 1
                """);
    }
}
