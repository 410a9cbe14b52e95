package id.tanggap.stock;

import static id.tanggap.stock.StockTestSetup.amounts;
import static id.tanggap.stock.StockTestSetup.as;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.MovingClock;
import id.tanggap.TestDatabase;
import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.resource.site.Site;
import id.tanggap.stock.balance.LotLevel;
import id.tanggap.stock.balance.StockBalances;
import id.tanggap.stock.ledger.StockLedger;
import id.tanggap.stock.reservation.ReservationRequest;
import id.tanggap.stock.reservation.StockReservations;
import id.tanggap.stock.table.StockTable;
import id.tanggap.table.RowResult;
import id.tanggap.table.RowResult.Effect;
import id.tanggap.table.TableRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/// Import of what lies in stores.
class StockTableTest {

    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-24T02:00:00Z"));
    private final StockTestSetup house = new StockTestSetup(TestDatabase.fresh(), clock, 5);
    private final Viewer keeper = house.somebody(Role.SUPERVISOR, null);
    private final Site demak = house.store("LBG-DMK");

    @AfterEach
    void close() {
        house.consistent();
        house.close();
    }

    @Test
    void the_same_file_again_changes_nothing() {
        var rows = List.of(
                row(2, Map.of("item", "selimut", "quantity", "1.200")),
                row(3, Map.of("item", "beras", "quantity", "30", "unit", "karung", "expires", "2027-03-01")),
                row(4, Map.of("item", "tenda-keluarga", "quantity", "7", "condition", "Rusak", "donor", "PMI")));

        assertThat(take(rows, false)).extracting(RowResult::effect).containsOnly(Effect.NEW);
        assertThat(levels()).as("a preview writes nothing").isEmpty();
        assertThat(take(rows, true)).extracting(RowResult::effect).containsOnly(Effect.NEW);
        assertThat(take(rows, true)).extracting(RowResult::effect).containsOnly(Effect.SAME);

        assertThat(levels()).extracting(LotLevel::quantity).containsExactlyInAnyOrder(1200L, 300L, 7L);
        assertThat(house.jdbc
                        .sql("select count(*) from stock_movement")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_difference_from_the_books_becomes_an_adjustment() {
        house.room(StockLedger.class).receive(demak, amounts(house.lot("selimut", null), 100), as(keeper));

        assertThat(take(List.of(row(2, Map.of("item", "selimut", "quantity", "90", "year", "2026"))), true))
                .extracting(RowResult::effect)
                .containsExactly(Effect.CHANGED);
        assertThat(levels()).extracting(LotLevel::quantity).containsExactly(90L);
    }

    @Test
    void what_is_wrong_is_said_by_row_and_the_other_rows_are_taken() {
        house.balai("MGL");
        house.store("LBG-MGL", "MGL", false);
        var lot = house.lot("selimut", null);
        house.room(StockLedger.class).receive(demak, amounts(lot, 100), as(keeper));
        house.room(StockReservations.class)
                .reserve(
                        new ReservationRequest(
                                demak,
                                house.item("selimut").id(),
                                60,
                                "Banjir",
                                clock.instant().plusSeconds(99),
                                false),
                        as(keeper));

        var results = take(
                List.of(
                        row(2, Map.of("item", "tidak-ada", "quantity", "1")),
                        row(3, Map.of("item", "gula", "quantity", "-5")),
                        row(4, Map.of("item", "gula", "quantity", "5", "unit", "karung")),
                        row(5, Map.of("item", "gula", "quantity", "5")),
                        row(6, Map.of("item", "gula", "quantity", "6")),
                        row(7, Map.of("item", "selimut", "quantity", "59", "year", "2026")),
                        new TableRow(8, Map.of("site", "LBG-XXX", "item", "gula", "quantity", "1"))),
                true);

        assertThat(results)
                .extracting(RowResult::effect)
                .containsExactly(Effect.BAD, Effect.BAD, Effect.BAD, Effect.NEW, Effect.BAD, Effect.BAD, Effect.BAD);
        assertThat(results.get(5).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason().key()).isEqualTo("reason.stock.reserved"));
        assertThat(levels()).extracting(LotLevel::quantity).containsExactlyInAnyOrder(100L, 5L);
        var dewi = house.somebody(Role.BALAI, "MGL");
        assertThat(take(dewi, List.of(row(2, Map.of("item", "gula", "quantity", "9"))), true))
                .singleElement()
                .satisfies(row ->
                        assertThat(row.problems().getFirst().reason().key()).isEqualTo("reason.stock.not-yours"));
    }

    private static TableRow row(int number, Map<String, String> cells) {
        return new TableRow(number, cells).with("site", "LBG-DMK");
    }

    private List<RowResult> take(List<TableRow> rows, boolean write) {
        return take(keeper, rows, write);
    }

    private List<RowResult> take(Viewer viewer, List<TableRow> rows, boolean write) {
        var target = house.room(StockTable.class).target(viewer);
        return Objects.requireNonNull(
                house.room(TransactionTemplate.class).execute(status -> target.take(rows, write)));
    }

    private List<LotLevel> levels() {
        return house.room(StockBalances.class).lots(demak.id());
    }
}
