package id.tanggap.stock;

import static id.tanggap.stock.StockTestSetup.amounts;
import static id.tanggap.stock.StockTestSetup.as;
import static id.tanggap.stock.StockTestSetup.because;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.tanggap.MovingClock;
import id.tanggap.TestDatabase;
import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.region.GeoPoint;
import id.tanggap.resource.site.Site;
import id.tanggap.stock.balance.ItemWithin;
import id.tanggap.stock.balance.LotLevel;
import id.tanggap.stock.balance.MinimumLevels;
import id.tanggap.stock.balance.SiteLevel;
import id.tanggap.stock.balance.StockBalances;
import id.tanggap.stock.balance.StockFilter;
import id.tanggap.stock.ledger.Outgoing;
import id.tanggap.stock.ledger.StockCard;
import id.tanggap.stock.ledger.StockHistory;
import id.tanggap.stock.ledger.StockLedger;
import id.tanggap.stock.ledger.StockMovement;
import id.tanggap.stock.ledger.StockMovements;
import id.tanggap.stock.lot.LotCondition;
import id.tanggap.stock.lot.LotTerms;
import id.tanggap.stock.lot.Lots;
import id.tanggap.stock.lot.ReleaseRule;
import id.tanggap.stock.reservation.ReservationOutcome;
import id.tanggap.stock.reservation.ReservationRequest;
import id.tanggap.stock.reservation.StockReservations;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DataAccessException;

/// Movements of goods between stores, people and suppliers, and what can be asked of them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StockLedgerTest {

    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private static int stores;

    private final MovingClock clock = new MovingClock(NOW);
    private final StockTestSetup house = new StockTestSetup(TestDatabase.fresh(), clock, 10);
    private final StockLedger ledger = house.room(StockLedger.class);
    private final StockMovements movements = house.room(StockMovements.class);
    private final StockBalances balances = house.room(StockBalances.class);
    private final Viewer keeper = house.somebody(Role.SUPERVISOR, null);
    private final Viewer officer = house.somebody(Role.DUTY_OFFICER, null);
    private Site demak = house.store("LBG-0");
    private Site kudus = demak;

    @BeforeEach
    void new_stores() {
        stores += 2;
        demak = house.store("LBG-D" + stores);
        kudus = house.store("LBG-K" + stores);
    }

    @AfterEach
    void everything_adds_up() {
        house.consistent();
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void goods_are_in_transit_until_they_arrive_and_a_shortage_stays_visible() {
        var lot = house.lot("selimut", null);
        ledger.receive(demak, amounts(lot, 100), as(keeper));
        var departure = recorded(ledger.depart(demak, kudus, Outgoing.free(amounts(lot, 80)), as(keeper)));

        assertThat(quantity(demak, lot)).isEqualTo(20);
        assertThat(quantity(kudus, lot)).isZero();
        assertThat(open(kudus)).containsExactly(80L);

        ledger.arrive(departure, amounts(lot, 70), because(keeper, "dus basah"));
        assertThat(quantity(kudus, lot)).isEqualTo(70);
        assertThat(open(kudus)).containsExactly(10L);
        assertThat(ledger.arrive(departure, amounts(lot, 11), as(keeper))).isInstanceOf(StockOutcome.Refused.class);

        assertThat(ledger.loseInTransit(departure, amounts(lot, 10), because(keeper, "")))
                .as("a loss has a reason")
                .isInstanceOf(StockOutcome.Refused.class);
        ledger.loseInTransit(departure, amounts(lot, 10), because(keeper, "hanyut di jalan"));
        assertThat(open(kudus)).isEmpty();
    }

    @Test
    void no_more_comes_back_than_was_given_out() {
        var lot = house.lot("tenda-keluarga", null);
        ledger.receive(demak, amounts(lot, 10), as(keeper));
        var issue = recorded(ledger.issue(demak, Outgoing.free(amounts(lot, 6)), as(keeper)));

        assertThat(ledger.giveBack(issue, amounts(lot, 7), as(keeper))).isInstanceOf(StockOutcome.Refused.class);
        ledger.giveBack(issue, amounts(lot, 4), as(keeper));

        assertThat(quantity(demak, lot)).isEqualTo(8);
        assertThat(ledger.giveBack(issue, amounts(lot, 3), as(keeper))).isInstanceOf(StockOutcome.Refused.class);
    }

    @Test
    void a_mistake_is_countered_once_and_only_while_the_goods_are_there() {
        var lot = house.lot("kasur", null);
        var receipt = recorded(ledger.receive(demak, amounts(lot, 50), as(keeper)));
        var departure = recorded(ledger.depart(demak, kudus, Outgoing.free(amounts(lot, 20)), as(keeper)));

        assertThat(ledger.correct(receipt, because(keeper, "salah toko")))
                .as("20 have left")
                .isInstanceOf(StockOutcome.Refused.class);
        ledger.correct(departure, because(keeper, "truk batal"));
        assertThat(quantity(demak, lot)).isEqualTo(50);
        assertThat(open(kudus)).isEmpty();
        assertThat(ledger.correct(departure, because(keeper, "sekali lagi"))).isInstanceOf(StockOutcome.Refused.class);
        ledger.correct(receipt, because(keeper, "salah toko"));
        assertThat(quantity(demak, lot)).isZero();
        assertThat(movements.find(receipt).orElseThrow().lines())
                .as("the mistake is still on record")
                .hasSize(1);
    }

    @Test
    void an_arrival_that_was_a_mistake_is_in_transit_again() {
        var lot = house.lot("matras", null);
        ledger.receive(demak, amounts(lot, 9), as(keeper));
        var departure = recorded(ledger.depart(demak, kudus, Outgoing.free(amounts(lot, 9)), as(keeper)));
        var arrival = recorded(ledger.arrive(departure, amounts(lot, 9), as(keeper)));

        assertThat(ledger.correct(departure, because(keeper, "batal")))
                .as("it has arrived")
                .isInstanceOf(StockOutcome.Refused.class);
        ledger.correct(arrival, because(keeper, "salah hitung"));
        ledger.arrive(departure, amounts(lot, 8), as(keeper));

        assertThat(open(kudus)).containsExactly(1L);
    }

    @Test
    void goods_that_need_a_declaration_do_not_leave_without_one() {
        var locked = house.room(Lots.class)
                .of(house.item("beras").id(), new LotTerms(2026, null, LotCondition.GOOD, "", ReleaseRule.DECLARATION));
        ledger.receive(demak, amounts(locked, 100), as(keeper));

        assertThat(key(ledger.issue(demak, Outgoing.free(amounts(locked, 1)), as(keeper))))
                .isEqualTo("refused.stock.declaration");
        assertThat(key(ledger.depart(demak, kudus, Outgoing.free(amounts(locked, 1)), as(keeper))))
                .isEqualTo("refused.stock.declaration");
        recorded(ledger.issue(
                demak,
                new Outgoing(amounts(locked, 10), new ReleaseGround.Declaration("SK Bupati 360/12/2026"), null),
                as(officer)));
        var override =
                new Outgoing(amounts(locked, 10), new ReleaseGround.Overridden("jalan putus, lisan dari bupati"), null);
        assertThat(key(ledger.issue(demak, override, as(officer)))).isEqualTo("refused.stock.override");
        var issued = recorded(ledger.issue(demak, override, as(keeper)));

        assertThat(movements.find(issued).orElseThrow().note())
                .satisfies(note -> assertThat(note.groundNote()).isEqualTo("jalan putus, lisan dari bupati"))
                .satisfies(note -> assertThat(note.actor()).isEqualTo(keeper.name()));
        assertThatThrownBy(() -> house.jdbc
                        .sql("""
                                with m as (
                                    insert into stock_movement (at, kind, site_id, client_key, content, reason, document, actor)
                                    values (now(), 'issue', :site, 'around', '', '', '', 'x') returning id
                                )
                                insert into stock_entry (movement_id, lot_id, account, site_id, quantity, balance, at)
                                select id, :lot, a, case a when 'store' then :site end, q, case a when 'store' then 79 end, now()
                                from m, (values ('store', -1), ('people', 1)) as e(a, q)
                                """)
                        .param("site", demak.id())
                        .param("lot", locked)
                        .update())
                .as("the database refuses it too")
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_store_may_need_a_declaration_for_all_it_has() {
        var strict = house.store("LBG-S" + stores, null, true);
        var lot = house.lot("selimut", null);
        ledger.receive(strict, amounts(lot, 10), as(keeper));

        assertThat(key(ledger.issue(strict, Outgoing.free(amounts(lot, 1)), as(keeper))))
                .isEqualTo("refused.stock.declaration");
        assertThat(ledger.lose(strict, amounts(lot, 1), because(keeper, "dimakan tikus")))
                .isInstanceOf(StockOutcome.Recorded.class);
    }

    @Test
    void staff_of_a_balai_keep_the_stock_of_their_own_sites_only() {
        house.balai("MGL");
        house.balai("EFT");
        var own = house.store("LBG-OWN", "MGL", false);
        var other = house.store("LBG-OTHER", "EFT", false);
        var dewi = house.somebody(Role.BALAI, "MGL");
        var agent = house.somebody(Role.AGENT, null);
        var auditor = house.somebody(Role.AUDITOR, null);
        var lot = house.lot("selimut", null);

        assertThat(ledger.receive(own, amounts(lot, 10), as(dewi))).isInstanceOf(StockOutcome.Recorded.class);
        for (var refused : List.of(
                ledger.receive(other, amounts(lot, 10), as(dewi)),
                ledger.receive(demak, amounts(lot, 10), as(dewi)),
                ledger.receive(own, amounts(lot, 10), as(agent)),
                ledger.receive(own, amounts(lot, 10), as(auditor)))) {
            assertThat(key(refused)).isEqualTo("refused.stock.keeper");
        }
        var departure = recorded(ledger.depart(own, other, Outgoing.free(amounts(lot, 5)), as(dewi)));
        assertThat(key(ledger.arrive(departure, amounts(lot, 5), as(dewi))))
                .as("the other end says what arrived")
                .isEqualTo("refused.stock.keeper");
    }

    @Test
    void what_lies_in_a_closed_store_can_leave_and_nothing_is_received_there() {
        var lot = house.lot("selimut", null);
        ledger.receive(demak, amounts(lot, 10), as(keeper));
        house.jdbc
                .sql("update site set closed_at = now() where id = :id")
                .param("id", demak.id())
                .update();
        var closed = house.store(demak.code().value());

        assertThat(key(ledger.receive(closed, amounts(lot, 1), as(keeper)))).isEqualTo("refused.stock.closed");
        assertThat(key(ledger.depart(kudus, closed, Outgoing.free(amounts(lot, 1)), as(keeper))))
                .isEqualTo("refused.stock.destination");
        recorded(ledger.depart(closed, kudus, Outgoing.free(amounts(lot, 10)), as(keeper)));
    }

    @Test
    void expired_and_damaged_goods_are_not_given_to_people() {
        var lot = house.lot("sarden", LocalDate.of(2026, 11, 24));
        ledger.receive(demak, amounts(lot, 10), as(keeper));

        recorded(ledger.issue(demak, Outgoing.free(amounts(lot, 1)), as(keeper)));
        clock.set(Instant.parse("2026-11-24T17:00:00Z")); // midnight in Jakarta
        assertThat(key(ledger.issue(demak, Outgoing.free(amounts(lot, 1)), as(keeper))))
                .isEqualTo("refused.stock.unusable");
        recorded(ledger.depart(demak, kudus, Outgoing.free(amounts(lot, 1)), as(keeper)));
    }

    @Test
    void the_balance_at_any_past_instant_is_the_replay_of_the_entries() {
        var lot = house.lot("gula", null);
        var instants = new ArrayList<Instant>();
        for (var i = 0; i < 30; i++) {
            recorded(
                    i % 3 == 2
                            ? ledger.issue(demak, Outgoing.free(amounts(lot, 2)), as(keeper))
                            : ledger.receive(demak, amounts(lot, 5), as(keeper)));
            clock.pass(Duration.ofMinutes(7));
            instants.add(clock.instant());
        }
        var history = house.room(StockHistory.class);

        assertThat(instants).allSatisfy(at -> assertThat(ledger.balanceAt(demak.id(), at))
                .isEqualTo(history.replay(demak.id(), at)));
        assertThat(ledger.balanceAt(demak.id(), instants.get(1).minusSeconds(1)))
                .containsEntry(lot, 10L);
        assertThat(ledger.balanceAt(demak.id(), NOW.minusSeconds(86400 * 30))).isEmpty();
    }

    @Test
    void the_stock_card_runs_on_from_page_to_page() {
        var soon = house.lot("abon", LocalDate.of(2027, 1, 1));
        var later = house.lot("abon", LocalDate.of(2027, 2, 1));
        for (var i = 0; i < 20; i++) {
            ledger.receive(demak, List.of(new LotAmount(soon, 3), new LotAmount(later, 2)), as(keeper));
            ledger.issue(demak, Outgoing.free(amounts(soon, 1)), as(keeper));
        }
        var card = house.room(StockCard.class);
        var lines = new ArrayList<StockCard.Line>();
        var key = StockCard.Key.NEWEST;
        for (var page = card.page(demak.id(), house.item("abon").id(), key, 7);
                !page.isEmpty();
                page = card.page(demak.id(), house.item("abon").id(), key, 7)) {
            lines.addAll(page);
            key = page.getLast().key();
        }

        assertThat(lines).hasSize(60).doesNotHaveDuplicates();
        assertThat(lines.getFirst().balance()).isEqualTo(80);
        for (var i = 0; i < 59; i++) {
            assertThat(lines.get(i).balance() - lines.get(i).quantity())
                    .isEqualTo(lines.get(i + 1).balance());
        }
        assertThat(lines.getLast().balance()).isEqualTo(lines.getLast().quantity());
    }

    @Test
    void a_reservation_gives_its_goods_to_whom_they_were_promised() {
        var lot = house.lot("family-kit", null);
        ledger.receive(demak, amounts(lot, 10), as(keeper));
        var reservations = house.room(StockReservations.class);
        var reserved = (ReservationOutcome.Reserved) reservations.reserve(
                new ReservationRequest(
                        demak,
                        house.item("family-kit").id(),
                        7,
                        "Banjir",
                        clock.instant().plusSeconds(3600),
                        false),
                as(keeper));

        assertThat(key(ledger.issue(demak, Outgoing.free(amounts(lot, 7)), as(keeper))))
                .isEqualTo("refused.stock.short");
        recorded(ledger.issue(demak, new Outgoing(amounts(lot, 5), ReleaseGround.NONE, reserved.id()), as(keeper)));
        assertThat(reservations.find(reserved.id()).orElseThrow().held()).isEqualTo(2);
        recorded(ledger.issue(demak, new Outgoing(amounts(lot, 4), ReleaseGround.NONE, reserved.id()), as(keeper)));

        assertThat(quantity(demak, lot)).isEqualTo(1);
        assertThat(reservations.find(reserved.id()).orElseThrow().state()).isEqualTo("used");
        assertThat(key(ledger.issue(
                        demak, new Outgoing(amounts(lot, 1), ReleaseGround.NONE, reserved.id()), as(keeper))))
                .isEqualTo("refused.stock.reservation");
    }

    @Test
    void minimum_levels_and_expiry_are_seen_by_item_and_by_store() {
        var item = house.item("biskuit");
        var lot = house.lot("biskuit", LocalDate.of(2026, 12, 10));
        ledger.receive(demak, amounts(lot, 10), as(keeper));
        var minimums = house.room(MinimumLevels.class);
        minimums.set(demak, item.id(), 20, as(keeper));
        minimums.set(kudus, item.id(), 5, as(keeper));

        assertThat(balances.stores(item.id(), StockFilter.ALL))
                .filteredOn(level -> level.siteId() == demak.id() || level.siteId() == kudus.id())
                .extracting(SiteLevel::quantity, SiteLevel::belowMinimum)
                .containsExactlyInAnyOrder(tuple(10L, true), tuple(0L, true));
        assertThat(balances.byItem(StockFilter.ALL))
                .filteredOn(level -> level.itemId() == item.id())
                .singleElement()
                .satisfies(level -> assertThat(level.belowMinimum()).isEqualTo(2))
                .satisfies(level -> assertThat(level.expiring()).isEqualTo(10));
        assertThat(balances.expiring(StockFilter.ALL))
                .filteredOn(level -> level.siteId() == demak.id())
                .hasSize(1);
        assertThat(balances.page(StockBalances.Key.START, 1000, new StockFilter("", "balai", "", null)))
                .isEmpty();
    }

    @Test
    void goods_around_a_point_are_summed_by_ring() {
        house.jdbc
                .sql("update site set latitude = -6.9, longitude = 111.5 where id = :id")
                .param("id", kudus.id())
                .update();
        var lot = house.lot("kursi-roda", null);
        ledger.receive(demak, amounts(lot, 3), as(keeper));
        ledger.receive(kudus, amounts(lot, 4), as(keeper));

        assertThat(balances.within(new GeoPoint(-6.9, 110.6), List.of(50_000, 200_000)))
                .filteredOn(row -> row.itemId() == house.item("kursi-roda").id())
                .containsExactly(
                        new ItemWithin(house.item("kursi-roda").id(), 50_000, 3, 0, 0, 1),
                        new ItemWithin(house.item("kursi-roda").id(), 200_000, 7, 0, 0, 2));
        assertThat(balances.within(new GeoPoint(5, 95), List.of(1000))).isEmpty();
    }

    @Test
    void lists_of_movements_go_on_by_key() {
        var lot = house.lot("terpal", null);
        for (var i = 0; i < 5; i++) {
            ledger.receive(demak, amounts(lot, 1), as(keeper));
        }
        recorded(ledger.depart(demak, kudus, Outgoing.free(amounts(lot, 2)), as(keeper)));

        var first = movements.before(demak.id(), Long.MAX_VALUE, 4);
        var second = movements.before(demak.id(), first.getLast().id(), 4);
        assertThat(first).hasSize(4);
        assertThat(second).hasSize(2);
        assertThat(movements.before(kudus.id(), Long.MAX_VALUE, 4)).hasSize(1);
    }

    private long quantity(Site site, long lot) {
        return balances.lots(site.id()).stream()
                .filter(level -> level.lot().id() == lot)
                .mapToLong(LotLevel::quantity)
                .sum();
    }

    private List<Long> open(Site site) {
        return movements.inTransit(site.id()).stream()
                .flatMap(movement -> movement.lines().stream())
                .map(StockMovement.Line::outstanding)
                .toList();
    }

    private static long recorded(StockOutcome outcome) {
        assertThat(outcome).isInstanceOf(StockOutcome.Recorded.class);
        return ((StockOutcome.Recorded) outcome).id();
    }

    private static String key(StockOutcome outcome) {
        assertThat(outcome).isInstanceOf(StockOutcome.Refused.class);
        return ((StockOutcome.Refused) outcome).reason().key();
    }
}
