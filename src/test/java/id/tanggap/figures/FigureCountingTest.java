package id.tanggap.figures;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.taxonomy.Urgency;
import id.tanggap.ticket.OpenedTicket;
import id.tanggap.ticket.TicketTestSetup;
import id.tanggap.ticket.classification.CorrectionRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The sums are what counting the tickets gives, whatever happened to them and however often they were counted.
class FigureCountingTest {

    /// Rows of one balai and one category.
    private static final String SINGLE = "balai_code <> '*' and category not like '%*'";

    private static final Instant MAY = Instant.parse("2026-05-04T20:00:00Z");

    /// Tickets of these tests. Other tests of this house change tickets of February behind the program's back.
    private static final String OURS = "t.created_at >= '2026-04-30T17:00:00Z'";

    private static final String OUR_DAYS = "start >= '2026-05-01'";

    private final TicketTestSetup house = TicketTestSetup.shared();
    private final FigureTestSetup figures = new FigureTestSetup(house);

    @AfterEach
    void backToTuesday() {
        house.clock.set(TicketTestSetup.TUESDAY);
    }

    @Test
    void sums_are_a_plain_count_over_random_tickets_and_random_corrections() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var tickets = new ArrayList<OpenedTicket>();
        for (var n = 0; n < 30; n++) {
            tickets.add(figures.random(MAY.plus(Duration.ofHours(random.nextInt(24 * 40))), random));
            figures.live(tickets.getLast(), random);
            if (random.nextInt(4) == 0) {
                figures.follow();
            }
        }
        figures.follow();
        tickets.forEach(ticket -> figures.live(ticket, random));

        figures.follow();

        assertThat(sums("balai_code, category")).as("seed %d", seed).isEqualTo(plainSums());
        for (var axis : Axis.values()) {
            assertThat(counts(axis)).as("%s, seed %d", axis, seed).isEqualTo(plainCounts(axis));
        }
        assertThat(reached()).as("seed %d", seed).isEqualTo(plainReached());
        assertThat(negative()).as("seed %d", seed).isZero();
    }

    @Test
    void counting_everything_again_changes_nothing_and_making_them_anew_gives_the_same() {
        var random = new Random(5);
        for (var n = 0; n < 5; n++) {
            figures.live(figures.random(MAY.plus(Duration.ofDays(n)), random), random);
        }
        readTwice();
        var before = everything();

        readTwice();
        assertThat(everything()).as("read twice").isEqualTo(before);

        house.jdbc().sql("update figure_sum set n = n + 7").update();
        house.jdbc().sql("delete from figure_time").update();
        assertThat(new FiguresRebuild(house.jdbc()).ask()).isTrue();
        figures.follow();
        assertThat(house.room(FiguresAge.class).now().isWhole()).isTrue();
        assertThat(everything()).as("made anew").isEqualTo(before);
    }

    @Test
    void a_follower_that_missed_rows_of_the_feed_counts_every_ticket_again() {
        figures.opened(MAY, "bansos.pkh", "33.21");
        readTwice();
        var before = everything();
        house.jdbc().sql("update figure_progress set epoch = 'from-a-dump'").update();
        figures.follow();

        assertThat(everything()).isEqualTo(before);
        assertThat(house.room(FiguresAge.class).now().isWhole()).isTrue();
    }

    @Test
    void a_correction_that_was_taken_back_is_no_override() {
        var at = Instant.parse("2026-04-06T03:00:00Z");
        var ticket = figures.opened(at, "bansos.pkh", "33.21");
        figures.correct(ticket, CorrectionRequest.category("bansos.sembako", "keliru"));
        figures.correct(ticket, CorrectionRequest.urgency(Urgency.TINGGI, "sakit"));
        figures.follow();
        assertThat(changed(ticket)).isEqualTo("1 1 bansos.pkh");

        figures.correct(ticket, CorrectionRequest.category("bansos.pkh", "benar juga"));
        figures.follow();
        assertThat(changed(ticket)).isEqualTo("0 1 ");
    }

    /// What is overdue is overdue at a time: the first time brings all tickets to now.
    private void readTwice() {
        house.jdbc()
                .sql(
                        "update figure_progress set counted_id = 0, last_id = (select max(id) from ticket), xid = '0'::xid8")
                .update();
        figures.follow();
    }

    private String changed(OpenedTicket ticket) {
        return house.jdbc()
                .sql(
                        "select concat_ws(' ', category_changed, urgency_changed, first_category) from figure_ticket where ticket_id = :id")
                .param("id", ticket.id())
                .query(String.class)
                .single();
    }

    private List<String> lines(String sql) {
        return house.jdbc().sql(sql).query(String.class).list();
    }

    private List<String> everything() {
        var all = new ArrayList<String>();
        all.addAll(lines("select s::text from figure_sum s where n <> 0 order by 1"));
        all.addAll(lines("select s::text from figure_count s where n <> 0 order by 1"));
        all.addAll(lines("select s::text from figure_time s where cardinality(steps) > 0 order by 1"));
        all.addAll(lines("select s::text from figure_ticket s order by 1"));
        return all;
    }

    private List<String> sums(String by) {
        return lines("""
                select concat_ws(' ', span, start, %s, n, worked, answered, ended, category_changed)
                from figure_sum where n <> 0 and %s and %s order by span, start, %s
                """.formatted(by, SINGLE, OUR_DAYS, by));
    }

    /// By other means than `count.sql`.
    private List<String> plainSums() {
        return lines("""
                with life as (
                    select (created_at + interval '7 hours') at time zone 'UTC' as local,
                           coalesce(balai_code, '') as balai_code, category,
                           case when coalesce(outcome, '') in ('spam', 'duplicate') then 0 else 1 end as worked,
                           case when exists (select 1 from sla_clock c where c.ticket_id = t.id
                                and c.name = 'first-response' and c.state in ('met', 'breached')) then 1 else 0 end as answered,
                           case when state in ('resolved', 'closed', 'cancelled') then 1 else 0 end as ended,
                           case when category <> (select data ->> 'category' from ticket_event e
                                where e.ticket_id = t.id and kind = 'understood') then 1 else 0 end as changed
                    from ticket t where exercise_id is null and %s
                )
                select concat_ws(' ', s.span, s.start, balai_code, category, count(*), sum(worked), sum(worked * answered),
                                 sum(worked * ended), sum(worked * changed))
                from life cross join lateral (values ('d', local::date), ('m', date_trunc('month', local)::date),
                     ('w', local::date - (extract(isodow from local)::int - 1))) s (span, start)
                group by s.span, s.start, balai_code, category
                order by s.span, s.start, balai_code, category
                """.formatted(OURS));
    }

    private List<String> counts(Axis axis) {
        return lines("""
                select concat_ws(' ', start, balai_code, category, value, n) from figure_count
                where n <> 0 and span = 'd' and axis = '%s' and %s and %s order by start, balai_code, category, value
                """.formatted(axis.code(), SINGLE, OUR_DAYS));
    }

    private List<String> plainCounts(Axis axis) {
        var value =
                switch (axis) {
                    case CHANNEL -> "channel";
                    case PLACE -> "substr(coalesce(place_code, ''), 1, 5)";
                    case PROVINCE -> "substr(coalesce(place_code, ''), 1, 2)";
                    case KIND -> "kind";
                    case URGENCY -> "urgency";
                    case OUTCOME -> "coalesce(outcome, '')";
                    case FIRST_CATEGORY ->
                        "(select nullif(data ->> 'category', t.category) from ticket_event e"
                                + " where e.ticket_id = t.id and kind = 'understood'"
                                + " and coalesce(t.outcome, '') not in ('spam', 'duplicate'))";
                };
        return lines("""
                select concat_ws(' ', day, office, category, value, count(*)) from (
                    select ((created_at + interval '7 hours') at time zone 'UTC')::date as day,
                           coalesce(balai_code, '') as office, category, %s as value
                    from ticket t where exercise_id is null and %s
                ) one where value is not null
                group by day, office, category, value order by day, office, category, value
                """.formatted(value, OURS));
    }

    private List<String> reached() {
        return lines("""
                select concat_ws(' ', milestone, start, sum(n)) from figure_time cross join unnest(counts) n
                where span = 'm' and %s and %s group by milestone, start having sum(n) <> 0 order by milestone, start
                """.formatted(SINGLE, OUR_DAYS));
    }

    private List<String> plainReached() {
        return lines("""
                select concat_ws(' ', 'answer', month, count(*)) from (
                    select date_trunc('month', (t.created_at + interval '7 hours') at time zone 'UTC')::date as month
                    from ticket t where exercise_id is null and coalesce(outcome, '') not in ('spam', 'duplicate') and %1$s
                      and exists (select 1 from sla_clock c where c.ticket_id = t.id
                                  and c.name = 'first-response' and c.state in ('met', 'breached'))
                ) one group by month
                union all
                select concat_ws(' ', 'end', month, count(*)) from (
                    select date_trunc('month', (t.created_at + interval '7 hours') at time zone 'UTC')::date as month
                    from ticket t where exercise_id is null and coalesce(outcome, '') not in ('spam', 'duplicate') and %1$s
                      and state in ('resolved', 'closed', 'cancelled')
                ) one group by month
                order by 1
                """.formatted(OURS)).stream().collect(Collectors.collectingAndThen(Collectors.toList(), plain -> {
            plain.addAll(reached().stream()
                    .filter(line -> line.startsWith("accept "))
                    .toList());
            return plain.stream().sorted().toList();
        }));
    }

    private long negative() {
        return Stream.of("figure_sum where n < 0", "figure_count where n < 0", "figure_time where 0 > any (counts)")
                .mapToLong(rows -> house.jdbc()
                        .sql("select count(*) from " + rows)
                        .query(Long.class)
                        .single())
                .sum();
    }
}
