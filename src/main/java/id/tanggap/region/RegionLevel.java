package id.tanggap.region;

import id.tanggap.platform.code.Coded;

/// The levels of administration the gazetteer knows, largest first.
public enum RegionLevel implements Coded {
    PROVINSI,
    KABUPATEN,
    KOTA,
    KECAMATAN,
    DESA
}
