package id.tanggap.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.assignment.StaffAvailability;
import id.tanggap.assignment.Teams;
import id.tanggap.supervision.QualityReview.Judgement;
import id.tanggap.ticket.OpenedTicket;
import id.tanggap.ticket.TicketTestSetup;
import id.tanggap.ticket.TicketTestSetup.Complaint;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.ownership.TicketAssignment;
import id.tanggap.ticket.resolution.TicketResolution;
import id.tanggap.ticket.workflow.ChosenOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// What supervisors see of an office; and what they never see.
class SupervisionTest {

    private static final TicketTestSetup HOUSE = new TicketTestSetup();

    private static final Duration LONG_AGO = Duration.ofDays(63);

    private final TicketTestSetup house = HOUSE;
    private final Viewer boss = house.somebody(Role.ADMIN, null);

    /// What other tests ended was long ago, and what they left open is not counted.
    SupervisionTest() {
        house.clock.set(house.clock.instant().plus(LONG_AGO));
    }

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void promises_of_the_next_hours_stand_in_the_order_in_which_they_fall_due() {
        var urgent = placeless();
        house.jdbc()
                .sql("update ticket set next_due_at = created_at + interval '30 minutes' where id = :id")
                .param("id", urgent.id())
                .update();
        var later = placeless();
        house.jdbc()
                .sql("update ticket set next_due_at = created_at + interval '11 hours' where id = :id")
                .param("id", later.id())
                .update();
        var tomorrow = placeless();
        house.jdbc()
                .sql("update ticket set next_due_at = created_at + interval '13 hours' where id = :id")
                .param("id", tomorrow.id())
                .update();
        house.opened(Complaint.usual());

        assertThat(house.room(UpcomingBreaches.class).forOffice(Office.NATIONAL, boss))
                .map(UpcomingBreaches.UpcomingBreach::number)
                .containsExactly(urgent.number(), later.number());
    }

    @Test
    void offices_count_their_open_and_their_late_tickets() {
        var before = loads();
        placeless();
        house.opened(Complaint.usual());
        var late = house.opened(Complaint.usual());
        house.jdbc()
                .sql("update ticket set next_due_at = created_at - interval '1 minute' where id = :id")
                .param("id", late.id())
                .update();

        var after = loads();

        assertThat(after).hasSize(32);
        assertThat(grown(before, after, Office.NATIONAL)).isEqualTo(new OfficeWorkload.Load(Office.NATIONAL, 1, 0));
        var balai = new Office(house.jdbc()
                .sql("select balai_code from ticket where id = :id")
                .param("id", late.id())
                .query(String.class)
                .single());
        assertThat(grown(before, after, balai)).isEqualTo(new OfficeWorkload.Load(balai, 2, 1));
    }

    private Map<Office, OfficeWorkload.Load> loads() {
        return house.room(OfficeWorkload.class).all(boss).stream()
                .collect(java.util.stream.Collectors.toMap(OfficeWorkload.Load::office, load -> load));
    }

    private static OfficeWorkload.Load grown(
            Map<Office, OfficeWorkload.Load> before, Map<Office, OfficeWorkload.Load> after, Office office) {
        var was = java.util.Objects.requireNonNull(before.get(office));
        var is = java.util.Objects.requireNonNull(after.get(office));
        return new OfficeWorkload.Load(office, is.open() - was.open(), is.late() - was.late());
    }

    @Test
    void several_tickets_go_to_one_person_until_their_hands_are_full() {
        var sari = house.somebody(Role.AGENT, null);
        house.room(StaffAvailability.class).takesOn(id(sari), 2);
        var chosen = IntStream.range(0, 3)
                .mapToObj(n -> placeless())
                .map(ticket -> new Reassignment.ChosenTicket(ticket.number(), Long.MAX_VALUE))
                .toList();

        var given = house.room(Reassignment.class).give(chosen, id(sari), boss);

        assertThat(given.given()).isEqualTo(2);
        assertThat(given.refused()).singleElement().satisfies(refusal -> {
            assertThat(refusal.number()).isEqualTo(chosen.getLast().number());
            assertThat(refusal.reason().key()).isEqualTo("refused.assignment.full");
        });
    }

    @Test
    void a_sample_is_drawn_once_never_of_ones_own_work_and_read_once() {
        var sari = house.somebody(Role.AGENT, null);
        var theirs = IntStream.range(0, 12).mapToObj(n -> ended(sari, 60)).toList();
        ended(boss, 60);
        var sampling = house.room(QualitySampling.class);

        assertThat(sampling.draw(Office.NATIONAL, boss)).isEqualTo(10);
        assertThat(sampling.draw(Office.NATIONAL, boss)).isZero();

        var waiting = sampling.waiting(Office.NATIONAL, boss);
        assertThat(waiting)
                .hasSize(10)
                .map(QualitySampling.Sampled::number)
                .isSubsetOf(theirs.stream().map(OpenedTicket::number).toList());
        var first = waiting.getFirst();
        assertThat(sampling.review(first.id(), good(), boss)).isEmpty();
        assertThat(sampling.review(first.id(), good(), boss))
                .hasValueSatisfying(reason -> assertThat(reason.key()).isEqualTo("refused.supervision.review"));
        assertThat(sampling.waiting(Office.NATIONAL, boss)).hasSize(9).doesNotContain(first);
    }

    @Test
    void who_answered_a_sampled_ticket_can_neither_see_nor_judge_it() {
        var colleague = house.somebody(Role.ADMIN, null);
        ended(colleague, 60);
        var sampling = house.room(QualitySampling.class);
        sampling.draw(Office.NATIONAL, boss);
        var drawn = sampling.waiting(Office.NATIONAL, boss).getFirst();

        assertThat(sampling.waiting(Office.NATIONAL, colleague)).isEmpty();
        assertThat(sampling.review(drawn.id(), good(), colleague)).isPresent();
    }

    @Test
    void quality_is_told_by_team_and_not_before_five_were_read() {
        var sari = house.somebody(Role.AGENT, null);
        IntStream.range(0, 6).forEach(n -> ended(sari, 60));
        var sampling = house.room(QualitySampling.class);
        sampling.draw(Office.NATIONAL, boss);
        var waiting = sampling.waiting(Office.NATIONAL, boss);
        waiting.subList(0, 4).forEach(one -> sampling.review(one.id(), good(), boss));
        assertThat(house.room(QualityStatistics.class).of(Office.NATIONAL))
                .singleElement()
                .satisfies(team -> {
                    assertThat(team.isShown()).isFalse();
                    assertThat(team.answered()).isZero();
                });

        var bad = new QualityReview(Judgement.NO, Judgement.YES, Judgement.UNCLEAR, Judgement.YES, "");
        sampling.review(waiting.get(4).id(), bad, boss);

        assertThat(house.room(QualityStatistics.class).of(Office.NATIONAL))
                .containsExactly(new QualityStatistics.TeamQuality(null, 5, 80, 100, 80, 100));
    }

    @Test
    void a_team_of_four_shows_no_times_and_one_of_five_its_median() {
        var teams = house.room(Teams.class);
        var team = teams.put("PKH", null).id();
        for (var minutes : List.of(60, 60, 120, 240)) {
            endedIn(team, minutes);
        }
        writeDays();
        assertThat(house.room(TeamHandlingTimes.class).of(Office.NATIONAL))
                .singleElement()
                .satisfies(four -> {
                    assertThat(four.people()).isEqualTo(4);
                    assertThat(four.ended()).isNull();
                });

        endedIn(team, 2880);
        writeDays();

        assertThat(house.room(TeamHandlingTimes.class).of(Office.NATIONAL))
                .singleElement()
                .satisfies(five -> {
                    assertThat(five.team()).isEqualTo("PKH");
                    assertThat(five.tickets()).isEqualTo(5);
                    var ended = java.util.Objects.requireNonNull(five.ended());
                    assertThat(ended.of()).isEqualTo(5);
                    assertThat(ended.median()).isBetween(Duration.ofMinutes(108), Duration.ofMinutes(132));
                    assertThat(ended.quarter()).isBetween(Duration.ofMinutes(54), Duration.ofMinutes(66));
                });
    }

    @Test
    void a_day_written_twice_says_the_same_and_what_was_opened_again_is_gone() {
        var sari = house.somebody(Role.AGENT, null);
        var ticket = ended(sari, 60);
        ended(sari, 60);
        writeDays();
        writeDays();
        assertThat(tickets()).isEqualTo(2);

        house.room(TicketResolution.class).reopen(TicketVersion.latest(ticket.number(), boss), "belum beres");
        writeDays();

        assertThat(tickets()).isOne();
    }

    @Test
    void a_median_read_from_steps_is_right_within_a_tenth() {
        var sari = house.somebody(Role.AGENT, null);
        var durations = List.of(43_200, 1440, 59, 7, 1);
        durations.forEach(minutes -> ended(sari, minutes));
        writeDays();

        var steps = house.jdbc()
                .sql(
                        "select jsonb_object_keys(ended)::int as step from team_day where :me = any(people) order by step desc")
                .param("me", id(sari))
                .query(Integer.class)
                .list();
        assertThat(steps).hasSameSizeAs(durations);
        for (var n = 0; n < durations.size(); n++) {
            var median =
                    DurationHistogram.sum(Stream.of(Map.of(steps.get(n), 3L))).quantile(0.5);
            assertThat((double) median.toSeconds() / (durations.get(n) * 60))
                    .as("%s minutes in step %s", durations.get(n), steps.get(n))
                    .isBetween(0.8, 1.2);
        }
    }

    @Test
    void everybody_has_their_own_figures_and_no_others() {
        var sari = house.somebody(Role.AGENT, null);
        var tono = house.somebody(Role.AGENT, null);
        List.of(60, 120, 180).forEach(minutes -> ended(sari, minutes));

        assertThat(house.room(PersonalStatistics.class).of(sari)).hasValueSatisfying(mine -> {
            assertThat(mine.ended()).isEqualTo(3);
            assertThat(mine.time().median()).isEqualTo(Duration.ofHours(2));
        });
        assertThat(house.room(PersonalStatistics.class).of(tono)).isEmpty();
        assertThat(house.room(PersonalStatistics.class).of(boss)).isEmpty();
    }

    private void endedIn(long team, int minutes) {
        var worker = house.somebody(Role.AGENT, null);
        house.room(Teams.class).join(team, id(worker));
        var ticket = ended(worker, minutes);
        house.jdbc()
                .sql("update ticket set team_id = :team where id = :id")
                .param("team", team)
                .param("id", ticket.id())
                .update();
    }

    /// A ticket of the national desk that somebody ended after some minutes.
    private OpenedTicket ended(Viewer worker, int minutes) {
        var ticket = placeless();
        house.room(TicketAssignment.class).toPerson(TicketVersion.latest(ticket.number(), boss), id(worker));
        var now = house.clock.instant();
        house.clock.set(now.plus(Duration.ofMinutes(minutes)));
        house.room(TicketResolution.class)
                .end(TicketVersion.latest(ticket.number(), worker), ChosenOutcome.as("solved"));
        return ticket;
    }

    private OpenedTicket placeless() {
        return house.opened(Complaint.placeless());
    }

    private int tickets() {
        return house.room(TeamHandlingTimes.class).of(Office.NATIONAL).stream()
                .mapToInt(TeamHandlingTimes.TeamTimes::tickets)
                .sum();
    }

    private static QualityReview good() {
        return new QualityReview(Judgement.YES, Judgement.YES, Judgement.YES, Judgement.YES, "");
    }

    private static long id(Viewer viewer) {
        return java.util.Objects.requireNonNull(viewer.userId());
    }

    private void writeDays() {
        var statistics = house.room(DailyStatistics.class);
        statistics.missing().forEach(statistics::write);
    }
}
