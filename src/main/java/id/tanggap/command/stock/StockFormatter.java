package id.tanggap.command.stock;

import id.tanggap.stock.balance.StockBalances;
import id.tanggap.stock.item.StockItem;
import id.tanggap.stock.lot.Lot;
import id.tanggap.stock.lot.LotCondition;
import id.tanggap.stock.lot.LotTerms;
import id.tanggap.stock.lot.ReleaseRule;
import id.tanggap.web.wording.PageReader;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;

/// Says quantities, lots and items in words for one reader.
final class StockFormatter {

    private final PageReader reader;
    private final Map<Long, StockItem> items;
    private final NumberFormat numbers;

    StockFormatter(PageReader reader, Map<Long, StockItem> items) {
        this.reader = reader;
        this.items = Map.copyOf(items);
        this.numbers = NumberFormat.getIntegerInstance(reader.locale());
    }

    PageReader reader() {
        return reader;
    }

    StockItem item(long id) {
        return Objects.requireNonNull(items.get(id));
    }

    String name(long itemId) {
        return item(itemId).name(reader.locale());
    }

    String number(long number) {
        return numbers.format(number);
    }

    /// "1.240 paket"; with a sign where it is a change.
    String quantity(long itemId, long quantity) {
        return number(quantity) + " " + item(itemId).baseUnit();
    }

    String change(long itemId, long quantity) {
        return (quantity > 0 ? "+" : "") + quantity(itemId, quantity);
    }

    /// "103 dus + 4 paket"; empty for goods that come without packs.
    String packs(long itemId, long quantity) {
        var item = item(itemId);
        var packs = quantity / item.packSize();
        var rest = quantity % item.packSize();
        if (item.packSize() == 1 || packs == 0) {
            return "";
        }
        var words = number(packs) + " " + item.pack().unit();
        return rest == 0 ? words : words + " + " + quantity(itemId, rest);
    }

    /// "beli 2026 · pakai sebelum 20 Des 2026 · rusak · dari PMI · perlu penetapan".
    String lot(Lot lot) {
        var terms = lot.terms();
        var parts = new ArrayList<String>();
        if (terms.procuredYear() != null) {
            parts.add(reader.text("stock.lot.year", Integer.toString(terms.procuredYear())));
        }
        if (terms.expiresOn() != null) {
            parts.add(reader.text("stock.lot.expires", reader.day(terms.expiresOn())));
        }
        if (terms.condition() == LotCondition.DAMAGED) {
            parts.add(reader.text("stock.lot.damaged"));
        }
        if (!terms.donor().isEmpty()) {
            parts.add(reader.text("stock.lot.donor", terms.donor()));
        }
        if (terms.release() == ReleaseRule.DECLARATION) {
            parts.add(reader.text("stock.lot.declaration"));
        }
        return parts.isEmpty() ? reader.text("stock.lot.plain") : String.join(" · ", parts);
    }

    /// `late`, `warn` or empty.
    String tone(LotTerms terms) {
        var today = LotTerms.day(reader.now());
        if (!terms.usable(today)) {
            return "late";
        }
        return terms.expired(today.plusDays(StockBalances.EXPIRING_DAYS + 1)) ? "warn" : "";
    }
}
