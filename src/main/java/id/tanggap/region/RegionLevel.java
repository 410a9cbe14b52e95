package id.tanggap.region;

import java.util.Locale;

/// The levels of administration the gazetteer knows, largest first.
public enum RegionLevel {
    PROVINSI,
    KABUPATEN,
    KOTA,
    KECAMATAN,
    DESA;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
