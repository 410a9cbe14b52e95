package id.tanggap.ticket.recalculation;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.region.RegionCode;
import id.tanggap.setting.SettingChanges;
import id.tanggap.sla.ClockPlaces;
import id.tanggap.sla.SlaPolicy;
import id.tanggap.sla.SlaSettings;
import id.tanggap.taxonomy.Kind;
import id.tanggap.taxonomy.Urgency;
import id.tanggap.ticket.ClockLedger;
import id.tanggap.ticket.OpenedTicket;
import id.tanggap.ticket.TicketTestSetup;
import id.tanggap.ticket.TicketTestSetup.Complaint;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.clock.LackingClocks;
import id.tanggap.ticket.conversation.TicketWaiting;
import id.tanggap.ticket.view.TicketReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Open clocks are counted anew after a change: all of them, once each, and only when somebody confirmed it.
class ClockRecalculationTest extends RecalculationSetup {

    @Test
    void nothing_moves_before_the_preview_is_confirmed() {
        var ticket = house.opened(Complaint.usual());
        var before = dues(ticket);
        closedOnFriday();

        preview();

        assertThat(run().state()).isEqualTo(RecalculationState.PREVIEWED);
        assertThat(run().figures().later()).isPositive();
        assertThat(run().figures().largest()).isNotEmpty();
        assertThat(recalculation.isNeeded()).isTrue();
        assertThat(dues(ticket)).isEqualTo(before);

        assertThat(recalculation.confirm(run().id(), admin.actor())).isTrue();
        work();

        assertThat(run().state()).isEqualTo(RecalculationState.DONE);
        assertThat(recalculation.isNeeded()).isFalse();
        // three working days from Tuesday: Friday is off, so Monday
        assertThat(before.get("acceptance")).isEqualTo(Instant.parse("2026-02-06T09:30:00Z"));
        assertThat(dues(ticket).get("acceptance")).isEqualTo(Instant.parse("2026-02-09T09:00:00Z"));
        assertThat(dues(ticket).get("first-response")).isEqualTo(before.get("first-response"));
    }

    @Test
    void the_ledger_says_from_where_to_where_it_moved() {
        var ticket = house.opened(Complaint.usual());
        closedOnFriday();
        move();

        var account = house.room(TicketReader.class).ledger(ticket.number(), agent).orElseThrow().clocks().stream()
                .filter(clock -> clock.clock().name().equals("acceptance"))
                .findFirst()
                .orElseThrow();

        assertThat(account.moves())
                .extracting(ClockLedger.Move::before, ClockLedger.Move::after, ClockLedger.Move::by)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        Instant.parse("2026-02-06T09:30:00Z"), Instant.parse("2026-02-09T09:00:00Z"), admin.name()));
        assertThat(house.jdbc()
                        .sql("select next_due_at from ticket where id = :id")
                        .param("id", ticket.id())
                        .query((row, n) -> row.getTimestamp(1).toInstant())
                        .single())
                .isEqualTo(dues(ticket).get("first-response"));
    }

    @Test
    void a_stop_in_the_middle_loses_nothing_and_moves_nothing_twice() {
        var tickets = new ArrayList<OpenedTicket>();
        for (var n = 0; n < 130; n++) {
            tickets.add(house.opened(Complaint.usual()));
        }
        closedOnFriday();
        preview();
        recalculation.confirm(run().id(), admin.actor());
        assertThat(chunk.next()).isTrue();
        assertThat(run().state()).isEqualTo(RecalculationState.MOVING);
        var half = run().seen();

        // another node goes on: it knows nothing but the database
        new RecalculationChunk(
                        house.room(RecalculationStore.class),
                        house.room(OpenClocks.class),
                        house.room(LackingClocks.class),
                        house.room(ClockChanger.class),
                        house.room(SlaSettings.class),
                        house.clock)
                .next();
        work();

        assertThat(run().state()).isEqualTo(RecalculationState.DONE);
        assertThat(run().seen()).isGreaterThan(half).isEqualTo(run().total());
        assertThat(tickets).allSatisfy(ticket -> assertThat(dues(ticket).get("acceptance"))
                .isEqualTo(Instant.parse("2026-02-09T09:00:00Z")));
        assertThat(house.jdbc()
                        .sql("select count(*) from clock_move where run_id = :run and kind = 'moved'")
                        .param("run", run().id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(run().figures().moved());
        preview();
        assertThat(run().figures().moved()).isZero();
    }

    @Test
    void every_clock_is_due_as_if_it_were_counted_anew_with_its_own_pauses() {
        var seed = 20_261_130L;
        var random = new Random(seed);
        var tickets = new ArrayList<OpenedTicket>();
        for (var n = 0; n < 12; n++) {
            house.clock.set(TicketTestSetup.TUESDAY.plus(Duration.ofMinutes(random.nextInt(600))));
            var ticket = house.opened(Complaint.usual().urgent(random.nextBoolean() ? Urgency.BIASA : Urgency.TINGGI));
            tickets.add(ticket);
            for (var pause = random.nextInt(3); pause > 0; pause--) {
                house.clock.pass(Duration.ofMinutes(1 + random.nextInt(90)));
                house.room(TicketWaiting.class).ask(TicketVersion.latest(ticket.number(), agent), "Di mana?");
                house.clock.pass(Duration.ofMinutes(1 + random.nextInt(120)));
                house.joined(ticket, "Di Demak");
            }
        }
        closedOnFriday();

        move();

        var policy = settings.policyNow();
        assertThat(tickets).as("seed " + seed).allSatisfy(ticket -> anew(ticket, policy)
                .forEach((name, due) -> assertThat(dues(ticket).get(name))
                        .as(name)
                        .isBetween(due.minusSeconds(2), due.plusSeconds(2))));
    }

    @Test
    void what_is_late_stays_late() {
        var ticket = house.opened(Complaint.usual());
        house.clock.set(Instant.parse("2026-02-06T10:00:00Z"));
        var before = dues(ticket).get("acceptance");
        closedOnFriday();

        move();

        assertThat(dues(ticket).get("acceptance")).isEqualTo(before);
        assertThat(dues(ticket).get("resolution")).isAfter(Instant.parse("2026-02-23T09:00:00Z"));
    }

    /// As when the clock of the node that asked is behind that of the node where the ticket was opened: its pause
    /// begins before the time in which it ran.
    @Test
    void a_clock_that_was_paused_before_it_began_is_counted_all_the_same() {
        var ticket = house.opened(Complaint.usual());
        house.clock.pass(Duration.ofMinutes(-1));
        house.room(TicketWaiting.class).ask(TicketVersion.latest(ticket.number(), agent), "Di mana?");
        var before = dues(ticket);
        closedOnFriday();

        move();

        assertThat(run().state()).isEqualTo(RecalculationState.DONE);
        assertThat(dues(ticket).get("acceptance")).isAfter(before.get("acceptance"));
        house.joined(ticket, "Di Demak");
        assertThat(house.jdbc()
                        .sql("""
                                select count(*) from sla_clock c
                                join sla_clock_interval i on i.clock_id = c.id and i.to_at is null
                                where c.ticket_id = :ticket and c.state = 'running'
                                """)
                        .param("ticket", ticket.id())
                        .query(Integer.class)
                        .single())
                .as("each clock has one open interval")
                .isEqualTo(dues(ticket).size());
    }

    @Test
    void the_72_hours_of_the_law_are_not_moved_by_holidays() {
        var ticket = house.opened(new Complaint(
                "umum.data-pribadi", Kind.PENGADUAN, Urgency.BIASA, Optional.of(new RegionCode("33.21"))));
        var before = dues(ticket);
        closedOnFriday();

        move();

        assertThat(dues(ticket)).isEqualTo(before).hasSize(2);
    }

    @Test
    void another_change_in_the_middle_makes_it_stale_and_undoing_moves_the_clocks_back() {
        var ticket = house.opened(Complaint.usual());
        var before = dues(ticket);
        var batch = closedOnFriday();
        preview();
        house.room(SettingChanges.class).undo(batch, admin.actor());

        assertThat(recalculation.confirm(run().id(), admin.actor())).isFalse();

        var again = closedOnFriday();
        move();
        assertThat(dues(ticket)).isNotEqualTo(before);
        house.room(SettingChanges.class).undo(again, admin.actor());
        move();
        assertThat(dues(ticket)).isEqualTo(before);
    }

    /// Counted second by second, in another way than the program does: the working time outside of pauses.
    private Map<String, Instant> anew(OpenedTicket ticket, SlaPolicy policy) {
        var dues = new HashMap<String, Instant>();
        for (var clock : house.room(OpenClocks.class).of(List.of(ticket.id()))) {
            if (clock.isLate(house.clock.instant())) {
                continue;
            }
            var planned = policy
                    .clocks(clock.ticket().matter(), clock.startedAt(), ClockPlaces.of(clock.zone(), clock.holder()))
                    .stream()
                    .filter(one -> one.name() == clock.name())
                    .findFirst()
                    .orElseThrow();
            var counting = policy.counting(planned.calendar(), planned.zone());
            var stood = clock.pauses().stream()
                    .map(pause -> counting.between(pause.from(), pause.to()))
                    .reduce(Duration.ZERO, Duration::plus);
            var running = counting.between(clock.startedAt(), planned.dueAt());
            dues.put(clock.name().code(), counting.after(clock.startedAt(), running.plus(stood)));
        }
        return dues;
    }
}
