package id.tanggap.demo;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.platform.code.IndonesianZone;
import id.tanggap.resource.site.Site;
import id.tanggap.resource.site.Sites;
import id.tanggap.stock.LotAmount;
import id.tanggap.stock.Recording;
import id.tanggap.stock.item.StockItem;
import id.tanggap.stock.item.StockItems;
import id.tanggap.stock.ledger.StockLedger;
import id.tanggap.stock.lot.LotTerms;
import id.tanggap.stock.lot.Lots;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Fills the invented stores of the demo with invented stock: the same for the same store, received once.
@Component
@Profile("demo")
record SampleStock(Sites sites, StockItems items, Lots lots, StockLedger ledger, Clock clock) {

    private static final int ITEMS = 12;
    private static final int MOST_PACKS = 60;
    private static final int LOTS = 2;

    /// After the stores are there.
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void fill() {
        var keeper = new Viewer(null, "demo", Role.ADMIN, null, IndonesianZone.NATIONAL, Locale.of("id"));
        var all = items.all();
        sites.open().stream()
                .filter(site -> site.standing().invented() && site.kind().stores())
                .forEach(site -> ledger.receive(
                        site,
                        goods(site, all),
                        new Recording("demo-stock:" + site.code(), keeper, "stok contoh, rekaan", "DEMO")));
    }

    private List<LotAmount> goods(Site site, List<StockItem> all) {
        var chance = new Random(site.code().value().hashCode());
        var goods = new ArrayList<LotAmount>();
        var from = chance.nextInt(all.size());
        for (var i = 0; i < ITEMS; i++) {
            var item = all.get((from + i * 3) % all.size());
            for (var lot = 0; lot < 1 + chance.nextInt(LOTS); lot++) {
                var amount = (1 + chance.nextInt(MOST_PACKS)) * (long) item.packSize();
                goods.add(new LotAmount(lots.of(item.id(), terms(item, lot)), amount));
            }
        }
        return goods.stream()
                .collect(Collectors.toMap(LotAmount::lotId, LotAmount::quantity, Long::sum))
                .entrySet()
                .stream()
                .map(entry -> new LotAmount(entry.getKey(), entry.getValue()))
                .toList();
    }

    /// Some expire within a month of the first of this year's months, so that the demo shows it.
    private LotTerms terms(StockItem item, int lot) {
        var today = LotTerms.day(clock.instant());
        var shelf = item.shelfDays();
        var expires = shelf == null
                ? null
                : today.withDayOfMonth(1)
                        .plusMonths(lot == 0 ? 1 : 1 + shelf / 45L)
                        .plusDays(14);
        return LotTerms.usual(today.getYear() - lot, expires);
    }
}
