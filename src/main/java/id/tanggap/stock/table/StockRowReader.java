package id.tanggap.stock.table;

import id.tanggap.access.Viewer;
import id.tanggap.resource.site.Site;
import id.tanggap.resource.site.SiteCode;
import id.tanggap.resource.site.Sites;
import id.tanggap.stock.StockKeepers;
import id.tanggap.stock.item.StockAmount;
import id.tanggap.stock.item.StockItem;
import id.tanggap.stock.item.StockItems;
import id.tanggap.stock.item.StockUnit;
import id.tanggap.stock.lot.LotCondition;
import id.tanggap.stock.lot.LotTerms;
import id.tanggap.stock.lot.ReleaseRule;
import id.tanggap.table.RowReader;
import id.tanggap.table.TableRow;
import id.tanggap.taxonomy.Reason;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Reads the rows of one file. Each store and each item is looked up once.
final class StockRowReader {

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2200;
    private static final long MOST = 1_000_000_000;
    private static final int LONGEST_DONOR = 120;

    private static final Map<String, LotCondition> CONDITIONS = Map.of(
            "baik", LotCondition.GOOD,
            "good", LotCondition.GOOD,
            "rusak", LotCondition.DAMAGED,
            "damaged", LotCondition.DAMAGED);

    private static final Map<String, ReleaseRule> RULES = Map.of(
            "bebas", ReleaseRule.FREE,
            "free", ReleaseRule.FREE,
            "penetapan", ReleaseRule.DECLARATION,
            "declaration", ReleaseRule.DECLARATION);

    private final Sites sites;
    private final StockItems items;
    private final Viewer viewer;
    private final Map<String, Optional<Site>> knownSites = new HashMap<>();
    private final Map<String, Optional<StockItem>> knownItems = new HashMap<>();

    StockRowReader(Sites sites, StockItems items, Viewer viewer) {
        this.sites = sites;
        this.items = items;
        this.viewer = viewer;
    }

    /// @return empty if something is wrong, which `reader` knows
    Optional<StockRow> read(TableRow row, RowReader reader) {
        var site = site(reader);
        var item = item(reader);
        reader.given("quantity");
        var number = reader.whole("quantity", 0, MOST);
        var unit = item.flatMap(known -> unit(known, row, reader));
        var terms = terms(reader);
        if (!reader.isGood() || site.isEmpty() || item.isEmpty() || number.isEmpty() || unit.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new StockRow(
                row.number(),
                site.get().id(),
                item.get().id(),
                terms,
                new StockAmount(number.get(), unit.get()).of(item.get())));
    }

    private Optional<Site> site(RowReader reader) {
        reader.given("site");
        var site = reader.read(
                "site",
                text -> knownSites.computeIfAbsent(
                        text, code -> SiteCode.read(code).flatMap(sites::find)),
                Reason.of("reason.stock.site"));
        site.filter(known -> !StockKeepers.keeps(viewer, known))
                .ifPresent(known -> reader.problem("site", Reason.of("reason.stock.not-yours")));
        return site;
    }

    private Optional<StockItem> item(RowReader reader) {
        reader.given("item");
        return reader.read(
                "item", text -> knownItems.computeIfAbsent(text, items::find), Reason.of("reason.stock.item"));
    }

    /// The unit is a word of the item itself: another one may mean another number of things, so it is wrong.
    private static Optional<StockUnit> unit(StockItem item, TableRow row, RowReader reader) {
        if (!row.has("unit")) {
            return Optional.of(StockUnit.BASE);
        }
        var words = new LinkedHashMap<String, StockUnit>();
        words.put(item.pack().unit(), StockUnit.PACK);
        words.put(item.baseUnit(), StockUnit.BASE);
        return reader.choice("unit", words);
    }

    private static LotTerms terms(RowReader reader) {
        return new LotTerms(
                reader.whole("year", FIRST_YEAR, LAST_YEAR).map(Long::intValue).orElse(null),
                reader.date("expires").orElse(null),
                reader.choice("condition", CONDITIONS).orElse(LotCondition.GOOD),
                reader.text("donor", LONGEST_DONOR).orElse(""),
                reader.choice("release", RULES).orElse(ReleaseRule.FREE));
    }
}
