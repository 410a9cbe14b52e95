package id.tanggap.region;

import static java.util.Objects.requireNonNull;

import id.tanggap.language.ShippedTable;
import id.tanggap.platform.code.IndonesianZone;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The areas in `/region/regions.tsv` and `/region/kecamatan.tsv`, which `src/gazetteer/generate.mjs` writes.
/// Read once, when first asked for; desa when the first of them is.
final class ShippedGazetteer implements Gazetteer {

    private static final int KECAMATAN_CODE = 8;
    private static final int DESA_CODE = 13;

    static final Gazetteer INSTANCE = new ShippedGazetteer();

    private final Map<RegionCode, Region> byCode;
    private final List<Region> all;
    private final PlaceMentionFinder finder;

    private ShippedGazetteer() {
        var found = new ArrayList<Region>(8_000);
        var zoneOf = new HashMap<String, ZoneId>();
        for (var row : ShippedTable.read(ShippedGazetteer.class, "/region/regions.tsv")) {
            var region = area(row, IndonesianZone.valueOf(row.get(2)).zone(), 3);
            zoneOf.put(region.code().value(), region.zone());
            found.add(region);
        }
        for (var row : ShippedTable.read(ShippedGazetteer.class, "/region/kecamatan.tsv")) {
            var zone = zoneOf.get(row.getFirst().substring(0, 2));
            found.add(area(row, requireNonNull(zone, row::toString), 2));
        }
        all = List.copyOf(found);
        byCode = HashMap.newHashMap(all.size());
        all.forEach(region -> byCode.put(region.code(), region));
        finder = new PlaceMentionFinder(new NameIndex(all, byCode));
    }

    private static Region area(List<String> row, ZoneId zone, int latitude) {
        var code = new RegionCode(row.getFirst());
        var centre = new GeoPoint(Double.parseDouble(row.get(latitude)), Double.parseDouble(row.get(latitude + 1)));
        return new Region(code, row.get(1), level(code, row.get(1)), zone, centre);
    }

    private static RegionLevel level(RegionCode code, String name) {
        return switch (code.value().length()) {
            case 2 -> RegionLevel.PROVINSI;
            case 5 -> name.startsWith("Kota ") ? RegionLevel.KOTA : RegionLevel.KABUPATEN;
            default -> RegionLevel.KECAMATAN;
        };
    }

    @Override
    public Optional<Region> find(RegionCode code) {
        var known = byCode.get(code);
        return known != null || code.value().length() != DESA_CODE ? Optional.ofNullable(known) : desa(code);
    }

    private Optional<Region> desa(RegionCode code) {
        var kecamatan = byCode.get(new RegionCode(code.value().substring(0, KECAMATAN_CODE)));
        return kecamatan == null
                ? Optional.empty()
                : VillageNames.shipped()
                        .name(code)
                        .map(name -> new Region(code, name, RegionLevel.DESA, kecamatan.zone(), kecamatan.centre()));
    }

    @Override
    public List<Region> all() {
        return all;
    }

    @Override
    public List<PlaceMention> mentions(String text) {
        return finder.find(text);
    }
}
