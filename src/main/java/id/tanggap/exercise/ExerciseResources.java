package id.tanggap.exercise;

import id.tanggap.access.Viewer;
import id.tanggap.exercise.script.ExerciseScript;
import id.tanggap.exercise.script.ExerciseScript.Store;
import id.tanggap.platform.exercise.ReservedAddresses;
import id.tanggap.resource.person.InventedPeople;
import id.tanggap.resource.site.InventedSites;
import id.tanggap.resource.site.Site;
import id.tanggap.resource.site.SiteCode;
import id.tanggap.resource.site.Sites;
import id.tanggap.stock.LotAmount;
import id.tanggap.stock.Recording;
import id.tanggap.stock.item.StockItems;
import id.tanggap.stock.ledger.StockLedger;
import id.tanggap.stock.lot.LotTerms;
import id.tanggap.stock.lot.Lots;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The invented stores, goods and people of an exercise. Real ones are never moved for practice: a store that gave its
/// blankets to an exercise could not give them to anybody.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ExerciseResources {

    /// People of stores have the numbers from here on; citizens those below.
    static final int FIRST_PERSON = 9000;

    private final InventedSites sites;
    private final Sites known;
    private final InventedPeople people;
    private final StockItems items;
    private final Lots lots;
    private final StockLedger ledger;
    private final Clock clock;

    ExerciseResources(
            InventedSites sites,
            Sites known,
            InventedPeople people,
            StockItems items,
            Lots lots,
            StockLedger ledger,
            Clock clock) {
        this.sites = sites;
        this.known = known;
        this.people = people;
        this.items = items;
        this.lots = lots;
        this.ledger = ledger;
        this.clock = clock;
    }

    void invent(long exercise, ExerciseScript script, Viewer by) {
        var person = FIRST_PERSON;
        for (var n = 0; n < script.stores().size(); n++) {
            var store = script.stores().get(n);
            var code = "LTH" + exercise + "-" + (n + 1);
            sites.write(site(code, store), exercise);
            receive(known.find(new SiteCode(code)).orElseThrow(), store, by);
            for (var p = 0; p < store.people(); p++) {
                people.write(person(exercise, person, store), exercise);
                person++;
            }
        }
    }

    private static Map<String, String> site(String code, Store store) {
        return Map.of(
                "code",
                code,
                "kind",
                "lumbung",
                "name",
                "Latihan: " + store.name(),
                "kabkota",
                store.kabkota(),
                "latitude",
                Double.toString(store.at().latitude()),
                "longitude",
                Double.toString(store.at().longitude()),
                "precision",
                "village");
    }

    private static Map<String, String> person(long exercise, int number, Store store) {
        return Map.of(
                "name",
                "Latihan Tagana %02d".formatted(number - FIRST_PERSON + 1),
                "kind",
                "tagana",
                "kabkota",
                store.kabkota(),
                "phone",
                ReservedAddresses.number(exercise, number),
                "employeeNumber",
                "LTH-" + exercise + "-" + number,
                "skills",
                "logistik, dapur umum",
                "availability",
                "resting",
                "consent",
                "yes");
    }

    private void receive(Site site, Store store, Viewer by) {
        var goods = new ArrayList<LotAmount>();
        var year = LotTerms.day(clock.instant()).getYear();
        new TreeMap<>(store.stock()).forEach((code, quantity) -> items.find(code)
                .filter(item -> quantity > 0)
                .ifPresent(item -> goods.add(new LotAmount(lots.of(item.id(), LotTerms.usual(year, null)), quantity))));
        if (!goods.isEmpty()) {
            ledger.receive(site, goods, new Recording("exercise:" + site.code(), by, "latihan, rekaan", "LATIHAN"));
        }
    }

    void close(long exercise) {
        sites.close(exercise);
        people.leave(exercise);
    }
}
