package id.tanggap.stock.item;

import id.tanggap.language.ShippedTable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/// Writes the items of `/stock/items.tsv` into the catalogue when the program starts, without touching those that
/// operators changed.
@Component
record ShippedItems(StockItems items) implements SmartInitializingSingleton {

    @Override
    public void afterSingletonsInstantiated() {
        read().forEach(items::addIfNew);
    }

    static List<StockItem> read() {
        return ShippedTable.read(ShippedItems.class, "/stock/items.tsv").stream()
                .map(ShippedItems::item)
                .toList();
    }

    private static StockItem item(List<String> row) {
        return new StockItem(
                0,
                row.get(0),
                row.get(1),
                row.get(2),
                row.get(3),
                row.get(4),
                new StockItem.Pack(row.get(5), Integer.parseInt(row.get(6))),
                shelf(row.get(7)),
                row.get(8).isEmpty() ? null : Double.valueOf(row.get(8)),
                row.get(9).isEmpty() ? null : ItemContent.Amount.parse(row.get(9)));
    }

    private static @Nullable Integer shelf(String cell) {
        return cell.isEmpty() ? null : Integer.valueOf(cell);
    }
}
