package id.tanggap.cli;

import id.tanggap.balai.BalaiDirectory;
import id.tanggap.balai.BalaiStore;
import id.tanggap.region.GeoPoint;
import id.tanggap.region.outline.Areas;
import id.tanggap.resource.person.People;
import id.tanggap.resource.site.BalaiSites;
import id.tanggap.resource.site.Sites;
import id.tanggap.situation.SurroundingsReader;
import id.tanggap.situation.view.SurroundingsView;
import id.tanggap.stock.balance.StockBalances;
import id.tanggap.stock.item.StockItem;
import id.tanggap.stock.item.StockItems;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `tanggap near`: writes what there is around a point as one line of JSON: balai, sites, people by type, stock by
/// item within each ring, as the picture of an incident has it. See `SurroundingsView`. Needs the database.
@Command(
        name = "near",
        description = "Writes balai, sites, people and stock around a point as JSON.",
        mixinStandardHelpOptions = true)
public final class NearCommand implements Callable<Integer> {

    @Option(names = "--lat", required = true, description = "latitude in degrees, WGS84, south is negative")
    private double latitude;

    @Option(names = "--lon", required = true, description = "longitude in degrees, WGS84")
    private double longitude;

    @Option(
            names = "--km",
            split = ",",
            description = "radius in kilometres, several with commas between; default 50,100,200")
    private List<Double> kilometres = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var centre = centre();
        var rings = rings();
        try (var database = CommandDatabase.open()) {
            var jdbc = database.jdbc();
            var clock = Clock.systemUTC();
            var balai = database.inTransaction(() -> new BalaiStore(jdbc).loadOrSeed(BalaiDirectory.shipped()));
            new BalaiSites(jdbc).write(balai);
            var sites = new Sites(jdbc);
            var json = JsonMapper.builder().build();
            var reader = new SurroundingsReader(
                    sites,
                    new People(jdbc, json, clock),
                    new StockBalances(jdbc, sites, clock),
                    Areas.shipped(),
                    clock);
            var items = new StockItems(jdbc, clock)
                    .all().stream().collect(Collectors.toMap(StockItem::id, Function.identity()));
            spec.commandLine()
                    .getOut()
                    .println(json.writeValueAsString(SurroundingsView.of(reader.around(centre, rings), items)));
            return 0;
        }
    }

    private GeoPoint centre() {
        if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) {
            return new GeoPoint(latitude, longitude);
        }
        throw new ParameterException(
                spec.commandLine(),
                "--lat is a latitude from -90 to 90 and --lon a longitude from -180 to 180, not " + latitude + ", "
                        + longitude);
    }

    private List<Integer> rings() {
        if (!kilometres.stream().allMatch(SurroundingsReader::isRing)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--km is more than 0 and at most " + SurroundingsReader.MOST_KILOMETRES + ", not " + kilometres);
        }
        return kilometres.isEmpty() ? SurroundingsReader.RINGS : SurroundingsReader.rings(kilometres);
    }
}
