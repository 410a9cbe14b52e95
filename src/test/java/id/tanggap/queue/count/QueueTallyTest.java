package id.tanggap.queue.count;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.taxonomy.Urgency;
import id.tanggap.ticket.TicketTestSetup;
import id.tanggap.ticket.TicketTestSetup.Complaint;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// The tally is never counted, and always what counting would give.
class QueueTallyTest {

    private static final TicketTestSetup HOUSE = new TicketTestSetup();
    private static final int TICKETS = 60;
    private static final int WRITERS = 12;
    private static final int CHANGES = 60;

    private static final String COUNTED = """
            select coalesce(balai_code, '') as balai_code, category, state, urgency, coalesce(team_id, 0) as team,
                   assignee_id is not null as held, count(*) as n
            from ticket
            where state not in ('resolved', 'closed', 'cancelled') and (:owner = 0 or assignee_id = :owner)
            group by 1, 2, 3, 4, 5, 6
            """;

    private static final String KEPT = """
            select balai_code, category, state, urgency, team, held, sum(n)::bigint as n
            from queue_tally where owner = :owner
            group by 1, 2, 3, 4, 5, 6 having sum(n) <> 0
            """;

    private final QueueTally tally = HOUSE.room(QueueTally.class);

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void after_any_changes_by_many_at_once_the_tally_is_what_counting_gives() throws Exception {
        var seed = new Random().nextLong();
        var people = IntStream.range(0, 4)
                .mapToLong(n ->
                        Objects.requireNonNull(HOUSE.somebody(Role.AGENT, null).userId()))
                .boxed()
                .toList();
        IntStream.range(0, TICKETS).forEach(n -> HOUSE.opened(Complaint.usual()));
        // The table of transitions is not what is tested here: any state may follow any.
        HOUSE.jdbc().sql("alter table ticket disable trigger ticket_moves").update();
        var writing = new AtomicBoolean(true);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var folding = threads.submit(() -> {
                while (writing.get()) {
                    tally.fold();
                }
            });
            var writers = IntStream.range(0, WRITERS)
                    .mapToObj(n -> writer(new Random(seed + n), people))
                    .toList();
            for (var done : threads.invokeAll(writers)) {
                done.get();
            }
            writing.set(false);
            folding.get();
        }

        agrees("seed " + seed + ", while folded", people);
        tally.fold();
        agrees("seed " + seed + ", folded to the end", people);
        assertThat(HOUSE.jdbc()
                        .sql("select count(*) from queue_tally where not folded or n = 0")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private Callable<Integer> writer(Random random, List<Long> people) {
        return () -> {
            for (var n = 0; n < CHANGES; n++) {
                change(random, people);
            }
            return CHANGES;
        };
    }

    private void change(Random random, List<Long> people) {
        HOUSE.transaction().executeWithoutResult(status -> {
            for (var n = random.nextInt(3); n >= 0; n--) {
                HOUSE.jdbc()
                        .sql("update ticket set " + assignment(random, people)
                                + " where id = (select id from ticket order by id offset :n limit 1 for update)")
                        .param("n", n * (TICKETS / 3) + random.nextInt(TICKETS / 3))
                        .update();
            }
            if (random.nextInt(5) == 0) {
                status.setRollbackOnly();
            }
        });
    }

    private static String assignment(Random random, List<Long> people) {
        return switch (random.nextInt(5)) {
            case 0 ->
                "state = '" + one(random, "new", "triaged", "accepted", "waiting-citizen", "resolved", "closed") + "'";
            case 1 -> "assignee_id = " + (random.nextBoolean() ? "null" : people.get(random.nextInt(people.size())));
            case 2 -> "category = '" + one(random, "bansos.pkh", "rehsos.anak", "bencana.alam") + "'";
            case 3 -> "urgency = '" + one(random, "darurat", "tinggi", "biasa", "rendah") + "'";
            default -> "balai_code = " + one(random, "null", "'MGL'");
        };
    }

    private static String one(Random random, String... words) {
        return words[random.nextInt(words.length)];
    }

    private void agrees(String when, List<Long> people) {
        assertThat(rows(KEPT, 0)).as(when).hasSizeGreaterThan(3).containsExactlyInAnyOrderElementsOf(rows(COUNTED, 0));
        people.forEach(person ->
                assertThat(rows(KEPT, person)).as(when).containsExactlyInAnyOrderElementsOf(rows(COUNTED, person)));
        assertThat(tally.all().stream().mapToLong(TallyKey::n).sum())
                .as(when)
                .isEqualTo(rows(COUNTED, 0).stream()
                        .mapToLong(row -> (Long) Objects.requireNonNull(row.get("n")))
                        .sum());
    }

    private static List<Map<String, @Nullable Object>> rows(String sql, long owner) {
        return HOUSE.jdbc().sql(sql).param("owner", owner).query().listOfRows();
    }

    @Test
    void what_the_verbs_do_is_in_the_tally_too() {
        var before = sum(Urgency.DARURAT);
        HOUSE.opened(Complaint.usual().urgent(Urgency.DARURAT));

        assertThat(sum(Urgency.DARURAT)).isEqualTo(before + 1);
    }

    /// What counters cost does not grow with the tickets.
    @Test
    void more_tickets_of_a_make_are_no_row_more() {
        HOUSE.opened(Complaint.placeless());
        tally.fold();
        var rows = size();

        IntStream.range(0, 40).forEach(n -> HOUSE.opened(Complaint.placeless()));
        assertThat(size()).isEqualTo(rows + 40);
        tally.fold();

        assertThat(size()).isEqualTo(rows);
    }

    /// Nothing of it is read again while its mark stays the same.
    @Test
    void mark_grows_with_what_was_not_there_yet_when_it_was_read_even_if_it_cancels_out() {
        var ticket = HOUSE.opened(Complaint.usual());
        tally.fold();
        var half = HOUSE.transaction().execute(status -> {
            var urgency = "update ticket set urgency = :urgency where id = :id";
            List.of("darurat", "biasa").forEach(word -> HOUSE.jdbc()
                    .sql(urgency)
                    .param("urgency", word)
                    .param("id", ticket.id())
                    .update());
            return tally.mark();
        });
        tally.fold();
        assertThat(tally.mark()).isGreaterThan(half);

        var mark = tally.mark();
        tally.fold();
        assertThat(tally.mark()).isEqualTo(mark);
    }

    private static int size() {
        return HOUSE.jdbc()
                .sql("select count(*) from queue_tally")
                .query(Integer.class)
                .single();
    }

    private long sum(Urgency urgency) {
        return tally.all().stream()
                .filter(key -> key.urgency().equals(urgency.code()))
                .mapToLong(TallyKey::n)
                .sum();
    }
}
