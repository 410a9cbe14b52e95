package id.tanggap.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.tanggap.MovingClock;
import id.tanggap.TestDatabase;
import id.tanggap.access.Role;
import id.tanggap.stock.balance.MinimumLevels;
import id.tanggap.stock.item.ItemContent;
import id.tanggap.stock.item.ItemContents;
import id.tanggap.stock.item.StockItem;
import id.tanggap.stock.item.StockItemHistory;
import id.tanggap.stock.item.StockItemHistory.Change;
import id.tanggap.stock.item.StockItems;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StockItemHistoryTest {

    private final StockTestSetup house =
            new StockTestSetup(TestDatabase.fresh(), new MovingClock(Instant.parse("2026-11-24T02:00:00Z")), 3);
    private final StockItem blanket = house.item("selimut");

    @AfterEach
    void close() {
        house.close();
    }

    private Iterable<Change> history() {
        return house.room(StockItemHistory.class).of(blanket.id(), 20);
    }

    @Test
    void a_changed_item_keeps_what_it_was_and_who_changed_it() {
        var items = house.room(StockItems.class);
        var larger = new StockItem(
                0,
                blanket.code(),
                blanket.nameId(),
                "Warm blanket",
                blanket.category(),
                blanket.baseUnit(),
                new StockItem.Pack(blanket.pack().unit(), 40),
                blanket.shelfDays(),
                1.5,
                new ItemContent.Amount(new BigDecimal("1.50"), "m2"));

        items.put(larger, "Sari");
        items.put(larger, "Tono");

        assertThat(history())
                .extracting(Change::field, Change::before, Change::after, Change::actor)
                .containsExactlyInAnyOrder(
                        tuple("name-en", blanket.nameEn(), "Warm blanket", "Sari"),
                        tuple("unit-kg", null, "1.5", "Sari"),
                        tuple("content", null, "1.5 m2", "Sari"),
                        tuple("pack-size", Integer.toString(blanket.packSize()), "40", "Sari"));
    }

    @Test
    void what_a_unit_held_at_a_past_time_is_not_changed_by_what_was_written_later() {
        var contents = house.room(ItemContents.class);
        var water = house.item("air-minum");
        var before = Instant.parse("2026-11-24T01:00:00Z");
        assertThat(contents.at(before).get("air-minum")).isEqualTo(water.counted());
        assertThat(water.counted().in("liter")).contains(new BigDecimal("0.6"));

        house.room(StockItems.class)
                .put(
                        new StockItem(
                                0,
                                water.code(),
                                water.nameId(),
                                water.nameEn(),
                                water.category(),
                                "galon",
                                water.pack(),
                                water.shelfDays(),
                                null,
                                new ItemContent.Amount(new BigDecimal("19"), "liter")),
                        "Sari");

        assertThat(contents.at(before).get("air-minum")).isEqualTo(water.counted());
        assertThat(contents.at(Instant.parse("2026-11-24T03:00:00Z")).get("air-minum"))
                .isEqualTo(house.item("air-minum").counted())
                .isEqualTo(new ItemContent("galon", new ItemContent.Amount(new BigDecimal("19"), "liter")));
    }

    @Test
    void a_minimum_keeps_its_store_and_its_end() {
        var keeper = house.somebody(Role.SUPERVISOR, null);
        var store = house.store("LBG-DMK");
        var minimums = house.room(MinimumLevels.class);
        for (var quantity : new long[] {20, 20, 50, 0}) {
            minimums.set(store, blanket.id(), quantity, StockTestSetup.as(keeper));
        }

        assertThat(history())
                .extracting(Change::field, Change::site, Change::before, Change::after)
                .containsExactly(
                        tuple("minimum", store.name(), "50", null),
                        tuple("minimum", store.name(), "20", "50"),
                        tuple("minimum", store.name(), null, "20"));
    }
}
