package id.tanggap.stock;

import static id.tanggap.stock.StockTestSetup.amounts;
import static id.tanggap.stock.StockTestSetup.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.MovingClock;
import id.tanggap.TestDatabase;
import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.resource.site.Site;
import id.tanggap.stock.balance.LotLevel;
import id.tanggap.stock.balance.StockBalances;
import id.tanggap.stock.item.StockAmount;
import id.tanggap.stock.ledger.Outgoing;
import id.tanggap.stock.ledger.StockLedger;
import id.tanggap.stock.reservation.ReservationOutcome;
import id.tanggap.stock.reservation.ReservationRequest;
import id.tanggap.stock.reservation.StockReservations;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/// Faults of stock that other disaster systems have had, each of which must not happen here.
class StockFaultsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private static final LocalDate SOON = LocalDate.of(2026, 12, 20);
    private static final LocalDate LATER = LocalDate.of(2027, 6, 30);

    private final MovingClock clock = new MovingClock(NOW);
    private final StockTestSetup house = new StockTestSetup(TestDatabase.fresh(), clock, 20);
    private final StockLedger ledger = house.room(StockLedger.class);
    private final StockReservations reservations = house.room(StockReservations.class);
    private final Viewer keeper = house.somebody(Role.SUPERVISOR, null);
    private final Site demak = house.store("LBG-DMK");

    @AfterEach
    void close() {
        house.consistent();
        house.close();
    }

    /// Fault 1: stock is a mutable number, cards are derived from it afterwards, and the two drift apart.
    @Test
    void the_balance_is_what_the_entries_say_and_nobody_changes_an_entry() {
        var lot = house.lot("beras", SOON);
        ledger.receive(demak, amounts(lot, 500), as(keeper));
        ledger.issue(demak, Outgoing.free(amounts(lot, 120)), as(keeper));

        assertThat(quantity(lot))
                .isEqualTo(380)
                .isEqualTo(ledger.balanceAt(demak.id(), clock.instant().plusSeconds(1))
                        .get(lot));
        for (var change : List.of(
                "update stock_entry set quantity = 1",
                "delete from stock_entry",
                "truncate stock_entry",
                "update stock_movement set reason = 'lain'",
                "delete from stock_movement")) {
            assertThatThrownBy(() -> house.jdbc.sql(change).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> house.jdbc
                        .sql("insert into stock_entry (movement_id, lot_id, account, site_id, quantity, balance, at)"
                                + " select id, :lot, 'people', null, 5, null, at from stock_movement limit 1")
                        .param("lot", lot)
                        .update())
                .as("goods from nowhere")
                .isInstanceOf(DataAccessException.class);
    }

    /// Fault 2: read, modify, write without locks: two clerks send the same box.
    @Test
    void two_clerks_cannot_send_the_same_box() throws Exception {
        var lot = house.lot("tenda-keluarga", null);
        ledger.receive(demak, amounts(lot, 1), as(keeper));
        var other = house.store("LBG-KDS");

        var outcomes = atOnce(
                16,
                i -> i % 2 == 0
                        ? ledger.issue(demak, Outgoing.free(amounts(lot, 1)), as(keeper))
                        : ledger.depart(demak, other, Outgoing.free(amounts(lot, 1)), as(keeper)));

        assertThat(outcomes).filteredOn(StockOutcome.Recorded.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(StockOutcome.Refused.class::isInstance)
                .hasSize(15)
                .allSatisfy(outcome -> assertThat(
                                ((StockOutcome.Refused) outcome).reason().key())
                        .isEqualTo("refused.stock.short"));
        assertThat(quantity(lot)).isZero();
    }

    /// Fault 2 once more: one clerk whose line broke, and who presses the button again.
    @Test
    void a_command_that_is_sent_again_is_recorded_once() throws Exception {
        var lot = house.lot("selimut", null);
        var receipt = as(keeper);
        ledger.receive(demak, amounts(lot, 100), receipt);
        var recording = as(keeper);

        var outcomes = atOnce(8, i -> ledger.issue(demak, Outgoing.free(amounts(lot, 60)), recording));

        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(StockOutcome.Recorded.class));
        assertThat(outcomes.stream().map(StockOutcome.Recorded.class::cast).filter(outcome -> !outcome.repeated()))
                .hasSize(1);
        assertThat(quantity(lot)).isEqualTo(40);
        assertThat(ledger.issue(demak, Outgoing.free(amounts(lot, 5)), recording))
                .as("the same key for something else")
                .isInstanceOf(StockOutcome.Refused.class);
    }

    /// Fault 3: editing a reservation that lies over two batches creates stock.
    @Test
    void editing_a_reservation_over_two_batches_creates_no_stock() {
        var first = house.lot("makanan-siap-saji", SOON);
        var second = house.lot("makanan-siap-saji", LATER);
        ledger.receive(demak, List.of(new LotAmount(first, 30), new LotAmount(second, 50)), as(keeper));
        var reserved = reserve("makanan-siap-saji", 40);

        assertThat(reserved.allocation().parts()).containsExactly(new LotAmount(first, 30), new LotAmount(second, 10));
        for (var quantity : List.of(70L, 10L, 80L, 31L)) {
            reservations.change(reserved.id(), quantity, NOW.plus(Duration.ofDays(1)), as(keeper));
            assertThat(levels().stream().mapToLong(LotLevel::reserved).sum()).isEqualTo(quantity);
            assertThat(levels().stream().mapToLong(LotLevel::quantity).sum()).isEqualTo(80);
            house.consistent();
        }
        assertThat(reservations.change(reserved.id(), 81, NOW.plus(Duration.ofDays(1)), as(keeper)))
                .isInstanceOf(ReservationOutcome.TooLittle.class);
        assertThat(reservations.held(reserved.id()).stream()
                        .mapToLong(LotAmount::quantity)
                        .sum())
                .as("what was refused changed nothing")
                .isEqualTo(31);
    }

    /// Fault 4: automatic allocation takes the newest expiry first, and never ends when stock is short.
    @Test
    void allocation_takes_the_first_expiry_first_and_ends_when_stock_is_short() {
        var later = house.lot("makanan-siap-saji", LATER);
        var soon = house.lot("makanan-siap-saji", SOON);
        var expired = house.lot("makanan-siap-saji", LocalDate.of(2026, 11, 23));
        ledger.receive(
                demak,
                List.of(new LotAmount(later, 20), new LotAmount(soon, 20), new LotAmount(expired, 20)),
                as(keeper));

        assertThat(reserve("makanan-siap-saji", 25).allocation().parts())
                .containsExactly(new LotAmount(soon, 20), new LotAmount(later, 5));
        var tooMuch = reservations.reserve(wish("makanan-siap-saji", 100, false), as(keeper));
        assertThat(tooMuch).isInstanceOfSatisfying(ReservationOutcome.TooLittle.class, answer -> {
            assertThat(answer.possible().missing()).isEqualTo(85);
            assertThat(answer.possible().found()).isEqualTo(15);
        });
        assertThat(reservations.reserve(wish("makanan-siap-saji", 100, true), as(keeper)))
                .isInstanceOfSatisfying(
                        ReservationOutcome.Reserved.class,
                        answer -> assertThat(answer.allocation().missing()).isEqualTo(85));
    }

    /// Fault 4, second half: packs and units are mixed.
    @Test
    void packs_and_units_are_not_mixed() {
        var item = house.item("makanan-siap-saji");
        var lot = house.lot("makanan-siap-saji", SOON);

        ledger.receive(demak, amounts(lot, StockAmount.packs(3).of(item)), as(keeper));
        ledger.issue(demak, Outgoing.free(amounts(lot, StockAmount.base(3).of(item))), as(keeper));

        assertThat(quantity(lot)).isEqualTo(3L * item.packSize() - 3);
    }

    /// A commitment that is no reservation promises too much.
    @Test
    void what_is_promised_is_not_given_to_somebody_else_until_its_time_is_over() {
        var lot = house.lot("selimut", null);
        ledger.receive(demak, amounts(lot, 10), as(keeper));
        var promised = reserve("selimut", 8);

        assertThat(ledger.issue(demak, Outgoing.free(amounts(lot, 3)), as(keeper)))
                .isInstanceOf(StockOutcome.Refused.class);
        clock.pass(Duration.ofHours(25));
        assertThat(levels()).singleElement().satisfies(level -> assertThat(level.reserved())
                .as("though no worker has run")
                .isZero());
        assertThat(ledger.issue(demak, Outgoing.free(amounts(lot, 9)), as(keeper)))
                .isInstanceOf(StockOutcome.Recorded.class);
        assertThat(reservations.expire(10)).isEqualTo(1);
        assertThat(reservations.find(promised.id()).orElseThrow().state()).isEqualTo("expired");
    }

    private ReservationOutcome.Reserved reserve(String item, long quantity) {
        return (ReservationOutcome.Reserved) reservations.reserve(wish(item, quantity, false), as(keeper));
    }

    private ReservationRequest wish(String item, long quantity, boolean partly) {
        return new ReservationRequest(
                demak,
                house.item(item).id(),
                quantity,
                "Banjir Demak",
                clock.instant().plus(Duration.ofDays(1)),
                partly);
    }

    private List<LotLevel> levels() {
        return house.room(StockBalances.class).lots(demak.id());
    }

    private long quantity(long lot) {
        return levels().stream()
                .filter(level -> level.lot().id() == lot)
                .mapToLong(LotLevel::quantity)
                .sum();
    }

    private interface Command {
        StockOutcome run(int i);
    }

    private static List<StockOutcome> atOnce(int times, Command command) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, times)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return command.run(i);
                    }))
                    .toList();
            start.countDown();
            var outcomes = new java.util.ArrayList<StockOutcome>();
            for (Future<StockOutcome> one : running) {
                outcomes.add(one.get());
            }
            return outcomes;
        }
    }
}
