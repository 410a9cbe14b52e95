package id.tanggap.command.item;

import id.tanggap.needs.NeedsRegime;
import id.tanggap.needs.Norm;
import id.tanggap.relief.NeededGoods;
import id.tanggap.stock.item.StockItem;
import id.tanggap.stock.item.StockItems;
import id.tanggap.web.wording.PageReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Names and units of items in the reader's language, for one page. Needs name some items that no store has.
public record ItemNames(Map<String, StockItem> items, PageReader reader) {

    /// All regimes count an item in the same unit.
    private static final Map<String, String> UNITS_OF_NEEDS = NeedsRegime.shipped().stream()
            .flatMap(regime -> regime.norms().stream())
            .collect(Collectors.toMap(Norm::item, norm -> norm.amount().unit(), (one, other) -> one));

    private static final int THOUSAND = 3;

    /// A thousandth of the unit.
    private static final Map<String, String> SMALLER = Map.of("liter", "ml", "kg", "gram");

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

    /// The unit in which needs of an item are counted: drinking water in litres, though stores have bottles.
    public String unitOfNeed(String code) {
        return UNITS_OF_NEEDS.getOrDefault(code, unit(code));
    }

    /// In which needs are counted, in the order of the alphabet.
    public static List<String> needUnits() {
        return UNITS_OF_NEEDS.values().stream().distinct().sorted().toList();
    }

    /// Whether stores count it in another unit than needs, and nobody said how much of that unit it holds.
    public boolean isUnknown(String code) {
        var item = items.get(code);
        return item != null && item.counted().in(unitOfNeed(code)).isEmpty();
    }

    /// "2.000 botol 600 ml": what meets a need of another unit.
    public String goods(NeededGoods goods) {
        var small = SMALLER.get(goods.needUnit());
        var content = small == null || goods.holds().compareTo(BigDecimal.ONE) >= 0
                ? reader.decimal(goods.holds()) + " " + goods.needUnit()
                : reader.decimal(goods.holds().movePointRight(THOUSAND)) + " " + small;
        return reader.decimal(goods.quantity()) + " " + goods.unit() + " " + content;
    }

    /// "Air bersih (liter)", for needs.
    public String ofNeed(String code) {
        return unitOfNeed(code).isEmpty() ? name(code) : name(code) + " (" + unitOfNeed(code) + ")";
    }

    /// "Selimut (lembar)".
    public String withUnit(String code) {
        return unit(code).isEmpty() ? name(code) : name(code) + " (" + unit(code) + ")";
    }
}
