package id.tanggap.demo;

import id.tanggap.balai.BalaiCode;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.region.Gazetteer;
import id.tanggap.region.Region;
import id.tanggap.region.RegionCode;
import id.tanggap.region.RegionLevel;
import id.tanggap.resource.person.InventedPeople;
import id.tanggap.resource.site.InventedSites;
import id.tanggap.resource.vehicle.InventedVehicles;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Invented stores, warehouses, people and vehicles over the whole country. Each is marked as invented; no telephone
/// number of them can be somebody's: the prefix 0810 is not given out.
@Component
@Profile("demo")
class SampleResources {

    private static final int STORES = 40;
    private static final int PEOPLE_A_STORE = 15;
    private static final String DEMAK = "33.21";
    private static final String MIJEN = "33.21.10";
    private static final List<String> KINDS =
            List.of("tagana", "tagana", "tksk", "PKH", "peksos", "pelopor perdamaian");
    private static final List<String> STATES = List.of("resting", "resting", "resting", "on-duty", "away", "sent");
    private static final List<String> NAMES = List.of(
            "Agus", "Budi", "Citra", "Dewi", "Eko", "Fitri", "Gilang", "Hana", "Indra", "Joko", "Kartika", "Lina",
            "Made", "Nurul", "Oki", "Putri", "Rahmat", "Sri", "Tono", "Wati");
    private static final List<String> SKILLS = List.of(
            "dapur umum", "evakuasi, perahu", "dukungan psikososial", "logistik", "pendataan, komunikasi radio");
    private static final List<String> VEHICLES = List.of(
            "field-kitchen", "water-tank", "rescue-truck", "boat", "motor-kitchen", "generator", "communications");
    private static final List<String> VEHICLE_NAMES = List.of(
            "Dapur umum", "Tangki air", "Truk serbaguna", "Perahu karet", "Motor dapur", "Genset", "Radio lapangan");
    private static final List<Integer> CAPACITIES = List.of(500, 5000, 20, 12, 150, 10_000, 30);

    private final Gazetteer gazetteer;
    private final BalaiDirectory balai;
    private final InventedSites sites;
    private final InventedPeople people;
    private final InventedVehicles vehicles;

    SampleResources(
            Gazetteer gazetteer,
            BalaiDirectory balai,
            InventedSites sites,
            InventedPeople people,
            InventedVehicles vehicles) {
        this.gazetteer = gazetteer;
        this.balai = balai;
        this.sites = sites;
        this.people = people;
        this.vehicles = vehicles;
    }

    /// All or nothing.
    @Transactional
    public void write() {
        var places = places();
        for (var n = 0; n < places.size(); n++) {
            store(n, places.get(n));
        }
        warehouses();
    }

    /// One kecamatan in each of some kabupaten, Mijen in Demak first.
    private List<Region> places() {
        var kabupaten = gazetteer.all().stream()
                .filter(region -> region.level() == RegionLevel.KABUPATEN)
                .filter(region -> !region.code().value().equals(DEMAK))
                .toList();
        var step = Math.max(1, kabupaten.size() / STORES);
        return Stream.concat(
                        gazetteer.find(new RegionCode(MIJEN)).or(() -> kecamatan(DEMAK)).stream(),
                        Stream.iterate(0, n -> n < kabupaten.size(), n -> n + step)
                                .flatMap(n -> kecamatan(kabupaten.get(n).code().value()).stream()))
                .limit(STORES)
                .toList();
    }

    private java.util.Optional<Region> kecamatan(String kabupaten) {
        return gazetteer.all().stream()
                .filter(region -> region.level() == RegionLevel.KECAMATAN)
                .filter(region -> region.code().value().startsWith(kabupaten + "."))
                .findFirst();
    }

    private void store(int n, Region kecamatan) {
        var kabkota = kecamatan.code().value().substring(0, DEMAK.length());
        var code = "CTH-" + kabkota;
        var office = office(kecamatan.code());
        sites.write(
                Map.of(
                        "code",
                        code,
                        "kind",
                        "lumbung",
                        "name",
                        "Lumbung contoh " + kecamatan.name(),
                        "kabkota",
                        kabkota,
                        "balai",
                        office,
                        "latitude",
                        Double.toString(kecamatan.centre().latitude()),
                        "longitude",
                        Double.toString(kecamatan.centre().longitude()),
                        "precision",
                        "village",
                        "contactName",
                        "Penjaga contoh " + NAMES.get(n % NAMES.size()),
                        "opening",
                        "setiap hari 08.00–16.00"),
                age(n));
        vehicle(n, code);
        for (var p = 0; p < PEOPLE_A_STORE; p++) {
            person(n * PEOPLE_A_STORE + p, kecamatan, office);
        }
    }

    private void person(int n, Region kecamatan, String office) {
        people.write(
                Map.ofEntries(
                        Map.entry("name", "Contoh %s %03d".formatted(NAMES.get(n % NAMES.size()), n + 1)),
                        Map.entry("kind", KINDS.get(n % KINDS.size())),
                        Map.entry("kabkota", kecamatan.code().value().substring(0, DEMAK.length())),
                        Map.entry("kecamatan", kecamatan.code().value()),
                        Map.entry("balai", office),
                        Map.entry("phone", "+62810000%05d".formatted(n)),
                        Map.entry("employeeNumber", "CTH-%04d".formatted(n)),
                        Map.entry("skills", SKILLS.get(n % SKILLS.size())),
                        Map.entry("languages", n % 2 == 0 ? "Indonesia, Jawa" : "Indonesia"),
                        Map.entry("certificates", n % 3 == 0 ? "P3K (2025-06-30)" : "P3K (2028-06-30); SAR air"),
                        Map.entry("availability", STATES.get((n + n / KINDS.size()) % STATES.size())),
                        Map.entry("consent", n % 4 == 0 ? "no" : "yes")),
                age(n));
    }

    private void vehicle(int n, String site) {
        var kind = n % VEHICLES.size();
        vehicles.write(
                Map.of(
                        "code", "CTH %03d".formatted(n + 1),
                        "kind", VEHICLES.get(kind),
                        "name", "%s contoh %d".formatted(VEHICLE_NAMES.get(kind), n + 1),
                        "site", site,
                        "capacity", Integer.toString(CAPACITIES.get(kind)),
                        "state", n % 5 == 0 ? "repair" : "ready"),
                age(n));
    }

    private void warehouses() {
        var provinces = gazetteer.all().stream()
                .filter(region -> region.level() == RegionLevel.PROVINSI)
                .toList();
        for (var n = 0; n < provinces.size(); n += 7) {
            var province = provinces.get(n);
            var seat = gazetteer.all().stream()
                    .filter(region -> region.level() == RegionLevel.KOTA || region.level() == RegionLevel.KABUPATEN)
                    .filter(region -> province.code().contains(region.code()))
                    .findFirst()
                    .orElseThrow();
            sites.write(
                    warehouse(
                            "CTH-GP-" + province.code(),
                            "provincial-warehouse",
                            "Gudang provinsi contoh " + province.name(),
                            seat),
                    age(n));
        }
        sites.write(
                warehouse(
                        "CTH-PUSAT",
                        "central-warehouse",
                        "Gudang pusat contoh Bekasi",
                        gazetteer.find(new RegionCode("32.75")).orElseThrow()),
                age(1));
    }

    private static Map<String, String> warehouse(String code, String kind, String name, Region seat) {
        return Map.of(
                "code",
                code,
                "kind",
                kind,
                "name",
                name,
                "kabkota",
                seat.code().value(),
                "latitude",
                Double.toString(seat.centre().latitude()),
                "longitude",
                Double.toString(seat.centre().longitude()),
                "precision",
                "town",
                "needsDeclaration",
                kind.equals("central-warehouse") ? "no" : "yes");
    }

    /// Two of three were confirmed lately.
    private static Duration age(int n) {
        return n % 3 == 2 ? Duration.ofDays(120) : Duration.ofDays(n % 60);
    }

    private String office(RegionCode place) {
        return balai.areaOf(place).stream()
                .flatMap(area -> area.balai().stream())
                .findFirst()
                .map(BalaiCode::value)
                .orElse("MGL");
    }
}
