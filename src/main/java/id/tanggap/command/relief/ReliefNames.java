package id.tanggap.command.relief;

import id.tanggap.command.item.ItemNames;
import id.tanggap.relief.PlaceNeeds;
import id.tanggap.resource.site.Site;
import id.tanggap.resource.site.SiteCode;
import id.tanggap.resource.site.Sites;
import id.tanggap.stock.item.StockItems;
import id.tanggap.taxonomy.Reason;
import id.tanggap.web.wording.PageReader;
import java.text.NumberFormat;
import java.util.HashMap;
import java.util.Map;
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
        return new Words(ItemNames.of(items, reader), sites);
    }

    /// For one page: each store is looked up once.
    static final class Words {

        private final PageReader reader;
        private final ItemNames items;
        private final Sites sites;
        private final Map<String, String> stores = new HashMap<>();
        private final NumberFormat numbers;

        Words(ItemNames items, Sites sites) {
            this.reader = items.reader();
            this.items = items;
            this.sites = sites;
            this.numbers = NumberFormat.getIntegerInstance(reader.locale());
        }

        String item(String code) {
            return items.name(code);
        }

        String unit(String code) {
            return items.unit(code);
        }

        /// "1.200 liter", and if stores keep it in another unit " = 2.000 botol 600 ml".
        String needed(PlaceNeeds.Row row) {
            var said = number(row.needed()) + " " + row.unit();
            var goods = row.otherGoods();
            return goods == null ? said : said + " = " + items.goods(goods);
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
            if (items.knows(code)) {
                return item(code);
            }
            if (code.matches("[0-9]{2}(\\.[0-9]{2}){1,2}(\\.[0-9]{4})?")) {
                return place(code);
            }
            return code.matches("[0-9]+") ? number(Long.parseLong(code)) : store(code);
        }
    }
}
