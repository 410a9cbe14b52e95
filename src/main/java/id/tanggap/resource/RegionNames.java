package id.tanggap.resource;

import id.tanggap.region.Gazetteer;
import id.tanggap.region.Region;
import id.tanggap.region.RegionCode;
import id.tanggap.region.RegionLevel;
import id.tanggap.table.TableValues;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Reads the kabupaten, kota and kecamatan of tables: by code (`33.21`, `3321`) or by name (`Demak`, `Kab. Demak`,
/// `KOTA SEMARANG`). A name that two areas share is not read.
@Component
public class RegionNames {

    private static final int KABKOTA_DIGITS = 4;
    private static final int KECAMATAN_DIGITS = 6;
    private static final int KABKOTA_CODE = 5;

    private final Gazetteer gazetteer;
    private final Map<String, RegionCode> kabkota = new HashMap<>();
    private final Map<RegionCode, Map<String, RegionCode>> kecamatan = new HashMap<>();

    RegionNames(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        Set<String> shared = new HashSet<>();
        for (var region : gazetteer.all()) {
            switch (region.level()) {
                case KABUPATEN, KOTA -> register(region, shared);
                case KECAMATAN ->
                    kecamatan
                            .computeIfAbsent(kabkotaOf(region.code()), code -> new HashMap<>())
                            .put(plain(region.name()), region.code());
                case PROVINSI, DESA -> {
                    // not where anybody's home or store is said to be
                }
            }
        }
        shared.forEach(kabkota::remove);
    }

    private void register(Region region, Set<String> shared) {
        kabkota.put(plain(region.name()), region.code());
        if (region.level() == RegionLevel.KABUPATEN) {
            kabkota.put(plain("Kab " + region.bareName()), region.code());
        }
        var bare = plain(region.bareName());
        if (kabkota.putIfAbsent(bare, region.code()) != null) {
            shared.add(bare);
        }
    }

    public Optional<Region> kabkota(String text) {
        return code(text, KABKOTA_DIGITS)
                .or(() -> Optional.ofNullable(kabkota.get(plain(text))))
                .flatMap(gazetteer::find)
                .filter(region -> region.level() == RegionLevel.KABUPATEN || region.level() == RegionLevel.KOTA);
    }

    public Optional<Region> kecamatan(String text, RegionCode within) {
        return code(text, KECAMATAN_DIGITS)
                .or(() -> Optional.ofNullable(
                        kecamatan.getOrDefault(within, Map.of()).get(plain(text))))
                .filter(within::contains)
                .flatMap(gazetteer::find)
                .filter(region -> region.level() == RegionLevel.KECAMATAN);
    }

    public Optional<Region> find(RegionCode code) {
        return gazetteer.find(code);
    }

    private static Optional<RegionCode> code(String text, int digits) {
        var number = text.replaceAll("[.\\s]", "");
        return number.matches("\\d{" + digits + "}")
                ? Optional.of(new RegionCode(number.replaceAll("(\\d{2})(?=\\d)", "$1.")))
                : Optional.empty();
    }

    private static String plain(String name) {
        return TableValues.plain(name).replaceFirst("^kec ", "").replaceFirst("^kecamatan ", "");
    }

    private static RegionCode kabkotaOf(RegionCode code) {
        return new RegionCode(code.value().substring(0, KABKOTA_CODE));
    }
}
