package id.tanggap.stock;

import static id.tanggap.stock.StockTestSetup.amounts;
import static id.tanggap.stock.StockTestSetup.as;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.MovingClock;
import id.tanggap.TestDatabase;
import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.resource.site.Site;
import id.tanggap.stock.count.CountedLot;
import id.tanggap.stock.count.StockCounts;
import id.tanggap.stock.ledger.Outgoing;
import id.tanggap.stock.ledger.StockLedger;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Stock-taking with four eyes.
class StockCountsTest {

    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-24T02:00:00Z"));
    private final StockTestSetup house = new StockTestSetup(TestDatabase.fresh(), clock, 5);
    private final StockLedger ledger = house.room(StockLedger.class);
    private final StockCounts counts = house.room(StockCounts.class);
    private final Viewer dewi = house.somebody(Role.DUTY_OFFICER, null);
    private final Viewer budi = house.somebody(Role.DUTY_OFFICER, null);
    private final Site demak = house.store("LBG-DMK");
    private final long lot = house.lot("selimut", null);

    @AfterEach
    void close() {
        house.consistent();
        house.close();
    }

    @Test
    void differences_become_adjustments_when_a_second_person_approves() {
        var found = house.lot("beras", LocalDate.of(2027, 3, 1));
        ledger.receive(demak, amounts(lot, 100), as(dewi));
        var count = open();
        counts.count(count, new CountedLot(lot, 95, null, "lima basah"), dewi);
        counts.count(count, new CountedLot(found, 12, null, "di belakang"), dewi);
        ledger.issue(demak, Outgoing.free(amounts(lot, 10)), as(dewi)); // goods go on moving
        counts.submit(count, dewi);

        assertThat(key(counts.approve(count, dewi))).isEqualTo("refused.stock.count.foureyes");
        assertThat(ledger.balanceAt(demak.id(), clock.instant().plusSeconds(1))).containsEntry(lot, 90L);
        assertThat(counts.approve(count, budi)).isInstanceOf(StockOutcome.Recorded.class);

        assertThat(ledger.balanceAt(demak.id(), clock.instant().plusSeconds(1)))
                .containsEntry(lot, 85L)
                .containsEntry(found, 12L);
        assertThat(key(counts.approve(count, budi))).isEqualTo("refused.stock.count.state");
        assertThat(counts.last(demak)).isPresent();
    }

    @Test
    void who_counted_does_not_approve_though_another_submitted() {
        ledger.receive(demak, amounts(lot, 100), as(dewi));
        var count = open();
        counts.count(count, new CountedLot(lot, 90, null, ""), budi);
        counts.submit(count, dewi);

        assertThat(key(counts.approve(count, budi))).isEqualTo("refused.stock.count.foureyes");
        assertThat(key(counts.approve(count, house.somebody(Role.AGENT, null)))).isEqualTo("refused.stock.keeper");
        counts.reject(count, "hitung lagi", house.somebody(Role.SUPERVISOR, null));
        assertThat(ledger.balanceAt(demak.id(), clock.instant().plusSeconds(1))).containsEntry(lot, 100L);
        assertThat(counts.running(demak)).isEmpty();
    }

    @Test
    void one_stock_taking_runs_in_a_store() {
        var first = open();

        assertThat(counts.open(demak, budi))
                .isInstanceOfSatisfying(StockOutcome.Recorded.class, again -> assertThat(again.id())
                        .isEqualTo(first));
        assertThat(key(counts.submit(first, budi))).isEqualTo("refused.stock.count.empty");
    }

    private long open() {
        return ((StockOutcome.Recorded) counts.open(demak, dewi)).id();
    }

    private static String key(StockOutcome outcome) {
        return ((StockOutcome.Refused) outcome).reason().key();
    }
}
