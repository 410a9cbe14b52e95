package id.tanggap.ticket.recalculation;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.platform.worker.LeasedWorker;
import id.tanggap.region.RegionCode;
import id.tanggap.setting.SettingChanges;
import id.tanggap.setting.SettingEdit;
import id.tanggap.setting.SettingResult.Changed;
import id.tanggap.sla.ClockPlaces;
import id.tanggap.sla.Holiday;
import id.tanggap.sla.SlaPolicy;
import id.tanggap.sla.SlaRule;
import id.tanggap.sla.SlaSettings;
import id.tanggap.taxonomy.Kind;
import id.tanggap.taxonomy.Urgency;
import id.tanggap.ticket.ClockLedger;
import id.tanggap.ticket.OpenedTicket;
import id.tanggap.ticket.TicketTestSetup;
import id.tanggap.ticket.TicketTestSetup.Complaint;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.clock.LackingClocks;
import id.tanggap.ticket.conversation.StaffMessages;
import id.tanggap.ticket.conversation.TicketWaiting;
import id.tanggap.ticket.ownership.TicketAcceptance;
import id.tanggap.ticket.view.TicketReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Open clocks are counted anew after a change: all of them, once each, and only when somebody confirmed it.
class ClockRecalculationTest {

    /// A Friday, three days after the morning of the tests.
    private static final LocalDate FRIDAY = LocalDate.of(2026, 2, 6);

    private static final String KEY = Holiday.key(FRIDAY, "");

    private final TicketTestSetup house = TicketTestSetup.shared();
    private final Viewer admin = house.somebody(Role.ADMIN, null);
    private final Viewer agent = house.somebody(Role.AGENT, null);
    private final ClockRecalculation recalculation = house.room(ClockRecalculation.class);
    private final RecalculationChunk chunk = house.room(RecalculationChunk.class);
    private final SlaSettings settings = house.room(SlaSettings.class);

    @BeforeEach
    void a_tuesday_morning_without_a_worker() {
        house.clock.set(TicketTestSetup.TUESDAY);
        worker().stop();
        close();
    }

    @AfterEach
    void as_it_was() {
        holiday(null);
        rule(null);
        close();
        worker().start();
    }

    private LeasedWorker worker() {
        return house.room(RecalculationWorker.class).worker();
    }

    private void close() {
        recalculation.latest().ifPresent(run -> recalculation.cancel(run.id()));
    }

    private long holiday(@Nullable Holiday value) {
        var result = house.room(SettingChanges.class)
                .make(SettingEdit.of(SlaSettings.HOLIDAY, KEY, "Hari uji", value), "uji", admin.actor());
        return result instanceof Changed changed ? changed.batch() : 0;
    }

    private long closedOnFriday() {
        return holiday(new Holiday(FRIDAY, "local", "Hari uji", "uji", true));
    }

    private void rule(@Nullable SlaRule value) {
        house.room(SettingChanges.class)
                .make(SettingEdit.of(SlaSettings.RULE, "pengaduan", "uji", value), "uji", admin.actor());
    }

    /// The row of usual complaints without some of its clocks.
    private static SlaRule without(String... clocks) {
        var row = Objects.requireNonNull(SlaSettings.shippedRules().get("pengaduan"));
        var left = new HashMap<>(row.clocks());
        left.keySet().removeAll(List.of(clocks));
        return new SlaRule(row.name(), row.position(), List.of(), List.of(), List.of(), List.of(), "", "", left, false);
    }

    private void preview() {
        assertThat(recalculation.preview(admin.actor())).isTrue();
        work();
    }

    private void work() {
        while (chunk.next()) {
            Thread.onSpinWait();
        }
    }

    private void move() {
        preview();
        assertThat(recalculation.confirm(run().id(), admin.actor())).isTrue();
        work();
    }

    private RecalculationRun run() {
        return recalculation.latest().orElseThrow();
    }

    private Map<String, Instant> dues(OpenedTicket ticket) {
        var dues = new HashMap<String, Instant>();
        house.jdbc().sql("""
                        select name, due_at from sla_clock
                        where ticket_id = :ticket and state in ('running', 'paused')
                        """).param("ticket", ticket.id()).query(row -> {
            dues.put(row.getString(1), row.getTimestamp(2).toInstant());
        });
        return dues;
    }

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

    @Test
    void a_clock_that_no_row_has_any_more_is_withdrawn_and_begins_again_when_the_row_is_back() {
        var ticket = house.opened(Complaint.usual());
        var before = dues(ticket);
        rule(without("update", "acceptance"));
        preview();
        assertThat(run().figures().withdrawn()).isPositive();
        assertThat(dues(ticket)).isEqualTo(before);
        recalculation.confirm(run().id(), admin.actor());
        work();

        assertThat(dues(ticket)).containsOnlyKeys("first-response", "resolution");
        assertThat(history(ticket)).containsOnly("acceptance withdrawn cancelled", "update withdrawn cancelled");

        rule(null);
        move();

        assertThat(run().figures().begun()).isPositive();
        assertThat(dues(ticket)).isEqualTo(before);
        assertThat(history(ticket)).contains("acceptance begun running", "update begun running");
        preview();
        assertThat(run().figures().changed()).isZero();
    }

    /// As when the clock of this node is behind that of the node where the citizen was asked.
    @Test
    void a_clock_that_was_withdrawn_before_its_pause_began_begins_again_without_that_pause() {
        var ticket = house.opened(Complaint.usual());
        house.clock.pass(Duration.ofMinutes(40));
        house.room(TicketWaiting.class).ask(TicketVersion.latest(ticket.number(), agent), "Di mana?");
        house.clock.pass(Duration.ofMinutes(-1));
        rule(without("update", "acceptance"));
        move();
        assertThat(dues(ticket)).containsOnlyKeys("resolution");

        rule(null);
        move();

        assertThat(dues(ticket)).containsOnlyKeys("acceptance", "update", "resolution");
    }

    private List<String> history(OpenedTicket ticket) {
        return house.room(TicketReader.class).ledger(ticket.number(), agent).orElseThrow().clocks().stream()
                .flatMap(account -> account.moves().stream()
                        .map(move -> account.clock().name() + " " + move.kind() + " "
                                + account.clock().stored().code()))
                .toList();
    }

    @Test
    void a_clock_that_begins_later_counts_from_where_it_belongs_with_the_pauses_of_the_ticket() {
        var like = house.opened(Complaint.usual());
        rule(without("update", "resolution"));
        var waiting = house.opened(Complaint.usual());
        var answered = house.opened(Complaint.usual());
        assertThat(dues(waiting)).containsOnlyKeys("first-response", "acceptance");
        house.clock.pass(Duration.ofMinutes(30));
        for (var ticket : List.of(like, waiting)) {
            house.room(TicketWaiting.class).ask(TicketVersion.latest(ticket.number(), agent), "Di mana?");
        }
        house.room(StaffMessages.class).answer(answered.number(), agent, "Kami periksa.");
        house.clock.pass(Duration.ofMinutes(90));
        house.joined(like, "Di Demak");
        house.joined(waiting, "Di Demak");
        rule(null);

        move();

        assertThat(dues(waiting)).isEqualTo(dues(like));
        assertThat(dues(answered)).containsOnlyKeys("acceptance", "update", "resolution");
        assertThat(dues(answered).get("update")).isEqualTo(Instant.parse("2026-02-10T09:00:00Z"));
    }

    @Test
    void a_ticket_without_any_clock_is_due_no_more_until_it_gets_one() {
        var ticket = house.opened(Complaint.usual());
        var before = dues(ticket);
        var staff = house.somebody(Role.BALAI, house.row(ticket).balai().orElseThrow());
        house.room(TicketAcceptance.class).accept(TicketVersion.latest(ticket.number(), staff));
        rule(without("first-response", "update", "resolution"));
        move();
        assertThat(dues(ticket)).isEmpty();
        assertThat(nextDue(ticket)).isEmpty();

        rule(null);
        move();

        before.remove("acceptance");
        assertThat(dues(ticket)).isEqualTo(before);
        assertThat(nextDue(ticket)).contains(Objects.requireNonNull(before.get("first-response")));
    }

    private Optional<Instant> nextDue(OpenedTicket ticket) {
        return house.jdbc()
                .sql("select next_due_at from ticket where id = :id and next_due_at is not null")
                .param("id", ticket.id())
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
    }
}
