package id.tanggap.stock;

import static id.tanggap.stock.StockTestSetup.amounts;
import static id.tanggap.stock.StockTestSetup.as;
import static id.tanggap.stock.StockTestSetup.because;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.MovingClock;
import id.tanggap.TestDatabase;
import id.tanggap.access.Role;
import id.tanggap.stock.ledger.Consignments;
import id.tanggap.stock.ledger.Outgoing;
import id.tanggap.stock.ledger.StockLedger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/// Goods that leave by an order never vanish, whatever happens to them in whatever order.
class ConsignmentsTest {

    private static final int STEPS = 120;

    @Test
    void what_left_is_handed_over_back_lost_or_still_on_the_way() {
        var seed = new Random().nextLong();
        System.out.println("ConsignmentsTest seed=" + seed);
        var random = new Random(seed);
        var clock = new MovingClock(Instant.parse("2026-11-24T02:00:00Z"));
        try (var house = new StockTestSetup(TestDatabase.fresh(), clock, 4)) {
            var goods = house.room(Consignments.class);
            var transaction = house.room(TransactionTemplate.class);
            var by = house.somebody(Role.DUTY_OFFICER, null);
            var from = house.store("LBG-A");
            var to = house.store("LBG-B");
            var lot = house.lot("selimut", null);
            house.room(StockLedger.class).receive(from, amounts(lot, 10_000), as(by));
            var departures = new ArrayList<Long>();
            for (var step = 0; step < STEPS; step++) {
                var quantity = 1 + random.nextInt(60);
                if (departures.isEmpty() || random.nextInt(5) == 0) {
                    var store = random.nextBoolean() ? to.id() : null;
                    var out = Outgoing.free(amounts(lot, quantity));
                    departures.add(Objects.requireNonNull(
                            transaction.execute(status -> goods.depart(from.id(), store, out, as(by)))));
                } else {
                    var departure = departures.get(random.nextInt(departures.size()));
                    var some = List.of(new LotAmount(lot, quantity));
                    var what = random.nextInt(3);
                    try {
                        transaction.executeWithoutResult(status -> {
                            switch (what) {
                                case 0 -> goods.deliver(departure, some, as(by));
                                case 1 -> goods.bringBack(departure, some, as(by));
                                default -> goods.lose(departure, some, because(by, "basah"));
                            }
                        });
                    } catch (RefusedStockChangeException more) {
                        assertThat(more.outcome().reason().key()).isEqualTo("refused.stock.outstanding");
                    }
                }
            }
            var lines = goods.lines(departures);
            assertThat(lines).hasSameSizeAs(departures).allSatisfy(line -> {
                assertThat(line.sent()).isEqualTo(line.delivered() + line.returned() + line.lost() + line.inTransit());
                assertThat(line.inTransit()).isNotNegative();
            });
            house.consistent();
        }
    }
}
