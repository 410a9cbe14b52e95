package id.tanggap.situation;

import id.tanggap.resource.person.People;
import id.tanggap.resource.vehicle.Vehicles;
import id.tanggap.stock.balance.StockBalances;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// Reads what some sites have ready to go. Three statements, however many sites.
@Service
public class SiteContentsReader {

    private final People people;
    private final Vehicles vehicles;
    private final StockBalances stock;

    SiteContentsReader(People people, Vehicles vehicles, StockBalances stock) {
        this.people = people;
        this.vehicles = vehicles;
        this.stock = stock;
    }

    public Map<Long, SiteContents> of(Collection<Long> siteIds) {
        var ready = people.readyAt(siteIds);
        var machines = vehicles.readyAt(siteIds);
        var goods = stock.bySite(siteIds);
        return siteIds.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        site -> new SiteContents(
                                ready.getOrDefault(site, Map.of()),
                                machines.getOrDefault(site, Map.of()),
                                goods.getOrDefault(site, List.of()))));
    }
}
