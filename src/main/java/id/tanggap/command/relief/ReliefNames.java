package id.tanggap.command.relief;

import id.tanggap.resource.Site;
import id.tanggap.resource.SiteCode;
import id.tanggap.resource.Sites;
import id.tanggap.stock.item.StockItem;
import id.tanggap.stock.item.StockItems;
import id.tanggap.taxonomy.Reason;
import id.tanggap.web.wording.PageReader;
import java.text.NumberFormat;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Says items, stores and quantities in words.
@Component
class ReliefNames {

    private final StockItems items;
    private final Sites sites;

    ReliefNames(StockItems items, Sites sites) {
        this.items = items;
        this.sites = sites;
    }

    Words words(PageReader reader) {
        return new Words(reader, items.all().stream().collect(Collectors.toMap(StockItem::code, item -> item)), sites);
    }

    /// For one page: each store is looked up once.
    static final class Words {

        private final PageReader reader;
        private final Map<String, StockItem> items;
        private final Sites sites;
        private final Map<String, String> stores = new HashMap<>();
        private final NumberFormat numbers;

        Words(PageReader reader, Map<String, StockItem> items, Sites sites) {
            this.reader = reader;
            this.items = Map.copyOf(items);
            this.sites = sites;
            this.numbers = NumberFormat.getIntegerInstance(reader.locale());
        }

        String item(String code) {
            var item = items.get(code);
            return item == null ? reader.textOr("relief.item." + code, code) : item.name(reader.locale());
        }

        String unit(String code) {
            var item = items.get(code);
            return item == null ? "" : item.baseUnit();
        }

        String store(String code) {
            return stores.computeIfAbsent(code, one -> SiteCode.read(one)
                    .flatMap(sites::find)
                    .map(Site::name)
                    .orElse(one));
        }

        String place(String code) {
            return reader.place(code);
        }

        String number(long number) {
            return numbers.format(number);
        }

        String percent(double share) {
            return reader.text("relief.percent", Math.round(share * 100));
        }

        /// With names where the reason has codes.
        String sentence(Reason reason) {
            return reader.sentence(new Reason(
                    reason.key(), reason.args().stream().map(this::named).toList()));
        }

        private String named(String code) {
            if (items.containsKey(code)) {
                return item(code);
            }
            if (code.matches("[0-9]{2}(\\.[0-9]{2}){1,2}(\\.[0-9]{4})?")) {
                return place(code);
            }
            return code.matches("[0-9]+") ? number(Long.parseLong(code)) : store(code);
        }
    }
}
