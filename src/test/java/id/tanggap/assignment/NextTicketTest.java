package id.tanggap.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.taxonomy.Urgency;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.OpenedTicket;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketTestSetup;
import id.tanggap.ticket.TicketTestSetup.Complaint;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.ownership.TicketAssignment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/// Who gets the next ticket.
@Isolated("fifty workers at once need the whole machine")
class NextTicketTest {

    private static final TicketTestSetup HOUSE = new TicketTestSetup();
    private static final int WORKERS = 50;
    private static final int TICKETS = 5_000;

    private final NextTicket next = HOUSE.room(NextTicket.class);
    private final StaffAvailability availability = HOUSE.room(StaffAvailability.class);

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    NextTicketTest() {
        HOUSE.clock.set(TicketTestSetup.TUESDAY);
        HOUSE.jdbc()
                .sql("update ticket set assignee_id = (select min(id) from app_user) where assignee_id is null")
                .update();
    }

    @Test
    void fifty_workers_claim_five_thousand_tickets_each_once() throws Exception {
        HOUSE.opened(Complaint.placeless());
        manyMore(TICKETS - 1);
        assertThat(plan()).contains("ticket_next").doesNotContain("Sort", "Seq Scan on ticket ");
        var people = IntStream.range(0, WORKERS)
                .mapToObj(n -> HOUSE.somebody(Role.AGENT, null))
                .toList();
        people.forEach(worker -> availability.takesOn(user(worker), TICKETS));
        var claims = new ArrayList<TicketNumber>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var future : threads.invokeAll(
                    people.stream().map(this::untilNothingWaits).toList())) {
                claims.addAll(future.get());
            }
        }

        assertThat(claims).hasSize(TICKETS).doesNotHaveDuplicates();
        assertThat(HOUSE.jdbc()
                        .sql("select count(*) from ticket_event where kind = 'claimed'")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(TICKETS);
    }

    private static String plan() {
        HOUSE.jdbc().sql("analyze ticket").update();
        return String.join(
                "\n",
                HOUSE.jdbc()
                        .sql("explain " + NextTicket.FIRST.formatted("true"))
                        .param("office", "")
                        .param("user", 1)
                        .query(String.class)
                        .list());
    }

    /// Copies of the newest ticket and its timeline, made in the database.
    private static void manyMore(int number) {
        var numbers =
                IntStream.range(0, number).mapToObj(NextTicketTest::numbered).collect(Collectors.joining(" "));
        HOUSE.jdbc().sql("""
                        with model as (select * from ticket order by id desc limit 1), made as (
                            insert into ticket (number, subject, state, category, confidence, kind, supervision, urgency,
                                channel, channel_name, understanding, routing, created_at, updated_at, cycle_at,
                                next_due_at, next_clock, version)
                            select given, subject, state, category, confidence, kind, supervision,
                                urgency, channel, channel_name, understanding, routing, created_at, updated_at, cycle_at,
                                next_due_at, next_clock, version
                            from model, unnest(string_to_array(:numbers, ' ')) given
                            returning id
                        )
                        insert into ticket_event (ticket_id, n, at, kind, actor, data, hash)
                        select made.id, e.n, e.at, e.kind, e.actor, e.data, e.hash
                        from made, ticket_event e, model where e.ticket_id = model.id
                        """).param("numbers", numbers).update();
    }

    private static String numbered(int n) {
        return IntStream.range(0, 10)
                .mapToObj(check -> "0001%07d%d".formatted(n, check))
                .flatMap(digits -> TicketNumber.parse(digits).stream())
                .findFirst()
                .orElseThrow()
                .digits();
    }

    private Callable<List<TicketNumber>> untilNothingWaits(Viewer worker) {
        return () -> {
            var mine = new ArrayList<TicketNumber>();
            while (next.forMe(worker) instanceof CommandResult.Accepted accepted) {
                mine.add(accepted.number());
            }
            return mine;
        };
    }

    @Test
    void the_most_urgent_comes_first_then_what_is_due_first_then_the_oldest() {
        var worker = HOUSE.somebody(Role.AGENT, null);
        var old = HOUSE.opened(Complaint.placeless());
        HOUSE.clock.pass(Duration.ofDays(1));
        var later = HOUSE.opened(Complaint.placeless());
        var urgent = HOUSE.opened(Complaint.placeless().urgent(Urgency.TINGGI));

        assertThat(taken(worker)).isEqualTo(urgent.number());
        assertThat(taken(worker)).isEqualTo(old.number());
        assertThat(taken(worker)).isEqualTo(later.number());
        assertThat(refusal(next.forMe(worker))).isEqualTo("refused.assignment.empty");
    }

    @Test
    void nobody_gets_more_than_they_take_on_and_nobody_who_is_away_gets_any() {
        var worker = HOUSE.somebody(Role.AGENT, null);
        HOUSE.opened(Complaint.placeless());
        var second = HOUSE.opened(Complaint.placeless());
        availability.takesOn(user(worker), 1);
        taken(worker);
        assertThat(refusal(next.forMe(worker))).isEqualTo("refused.assignment.full");

        var away = HOUSE.somebody(Role.AGENT, null);
        availability.away(user(away), HOUSE.clock.instant().plus(Duration.ofHours(3)));
        assertThat(refusal(next.forMe(away))).isEqualTo("refused.assignment.absent");
        assertThat(refusal(give(second, away, worker))).isEqualTo("refused.assignment.absent");
        HOUSE.clock.pass(Duration.ofHours(4));
        assertThat(taken(away)).isEqualTo(second.number());
    }

    @Test
    void staff_of_a_balai_get_their_balais_tickets_only() {
        var staff = HOUSE.somebody(Role.BALAI, "WSB");
        HOUSE.opened(Complaint.placeless());
        HOUSE.opened(Complaint.usual());
        var papua = HOUSE.opened(Complaint.usual().at("91"));

        assertThat(taken(staff)).isEqualTo(papua.number());
        assertThat(next.forMe(staff)).isInstanceOf(CommandResult.Refused.class);
    }

    @Test
    void a_teams_ticket_goes_to_the_member_who_is_there_and_has_the_fewest() {
        var team = HOUSE.room(Teams.class).put("Bansos", null);
        var busy = HOUSE.somebody(Role.AGENT, null);
        var free = HOUSE.somebody(Role.AGENT, null);
        var gone = HOUSE.somebody(Role.AGENT, null);
        List.of(busy, free, gone).forEach(member -> HOUSE.room(Teams.class).join(team.id(), user(member)));
        availability.seen(user(gone));
        HOUSE.clock.pass(Duration.ofHours(1));
        List.of(busy, free).forEach(member -> availability.seen(user(member)));
        give(HOUSE.opened(Complaint.placeless()), busy, busy);
        var ticket = HOUSE.opened(Complaint.placeless());

        HOUSE.room(TeamDistribution.class).toLeastLoaded(TicketVersion.latest(ticket.number(), busy), team.id());

        assertThat(availability.find(user(free)).orElseThrow().open()).isEqualTo(1);
        assertThat(availability.find(user(gone)).orElseThrow().open()).isZero();
    }

    private static CommandResult give(OpenedTicket ticket, Viewer to, Viewer by) {
        return HOUSE.room(TicketAssignment.class).toPerson(TicketVersion.latest(ticket.number(), by), user(to));
    }

    private TicketNumber taken(Viewer worker) {
        return ((CommandResult.Accepted) next.forMe(worker)).number();
    }

    private static String refusal(CommandResult result) {
        return ((CommandResult.Refused) result).reason().key();
    }

    private static long user(Viewer viewer) {
        return Objects.requireNonNull(viewer.userId());
    }
}
