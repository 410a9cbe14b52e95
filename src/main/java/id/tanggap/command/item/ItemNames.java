package id.tanggap.command.item;

import id.tanggap.stock.item.StockItem;
import id.tanggap.stock.item.StockItems;
import id.tanggap.web.wording.PageReader;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Names and units of items in the reader's language, for one page. Needs name some items that no store has.
public record ItemNames(Map<String, StockItem> items, PageReader reader) {

    public ItemNames {
        items = Map.copyOf(items);
    }

    public static ItemNames of(StockItems items, PageReader reader) {
        return new ItemNames(
                items.all().stream().collect(Collectors.toMap(StockItem::code, Function.identity())), reader);
    }

    public boolean knows(String code) {
        return items.containsKey(code);
    }

    public String name(String code) {
        var item = items.get(code);
        return item == null ? reader.textOr("relief.item." + code, code) : item.name(reader.locale());
    }

    /// @return empty for an item that no store has
    public String unit(String code) {
        var item = items.get(code);
        return item == null ? "" : item.baseUnit();
    }

    /// "Selimut (lembar)".
    public String withUnit(String code) {
        return unit(code).isEmpty() ? name(code) : name(code) + " (" + unit(code) + ")";
    }
}
