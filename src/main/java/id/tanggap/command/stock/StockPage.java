package id.tanggap.command.stock;

import id.tanggap.stock.item.StockItem;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the pages of the stock show, in words.
final class StockPage {

    private StockPage() {}

    /// An item over all stores, or in one of them.
    ///
    /// @param where name of the store; null over all
    /// @param alarm below the minimum
    record LevelRow(
            String code,
            String name,
            @Nullable String where,
            Amount quantity,
            String free,
            String reserved,
            String transit,
            String expiring,
            String unusable,
            @Nullable String alarm) {

        LevelRow at(String place) {
            return new LevelRow(code, name, place, quantity, free, reserved, transit, expiring, unusable, alarm);
        }
    }

    /// @param words "1.240 paket"
    /// @param packs "103 dus + 4 paket", or empty
    record Amount(String words, String packs, boolean none) {}

    /// A lot in a store.
    ///
    /// @param tone `late` if it cannot be given out, `warn` if it expires soon, else empty
    /// @param first the lot of its item that goes out first
    /// @param pack "dus isi 12"; empty for goods without packs
    record LotRow(
            long id,
            String item,
            String lot,
            String tone,
            Amount quantity,
            String free,
            String reserved,
            boolean first,
            String unit,
            String pack) {}

    /// A movement, with one line for each lot.
    ///
    /// @param with the store at the other end; null for none
    /// @param open something of it is still on its way, or may come back
    record MovementRow(
            long id,
            String at,
            String kind,
            String store,
            @Nullable String with,
            List<LineRow> lines,
            String words,
            String actor,
            @Nullable String ground,
            boolean open) {

        MovementRow {
            lines = List.copyOf(lines);
        }
    }

    /// @param outstanding in words; empty if nothing is
    /// @param rest outstanding, base units
    record LineRow(long lotId, String item, String lot, String quantity, String outstanding, long rest, String unit) {}

    record ReservationRow(long id, String item, String held, String forWhat, String until, String actor) {}

    record CardRow(
            long movement, String at, String kind, String lot, String in, String out, String balance, String words) {}

    record CountRow(
            long lotId,
            String item,
            String lot,
            @Nullable String counted,
            @Nullable String book,
            @Nullable String difference,
            boolean differs,
            @Nullable String photo,
            @Nullable String by,
            String unit) {}

    record Option(String code, String label) {}

    /// The categories that these items have, in their order.
    static List<Option> categories(List<StockItem> items, PageReader reader) {
        return items.stream()
                .map(StockItem::category)
                .distinct()
                .map(code -> new Option(code, reader.textOr("stock.category." + code, code)))
                .toList();
    }
}
