package id.tanggap.region;

import java.time.ZoneId;

/// An administrative area of Indonesia.
///
/// @param name as people write it, "Kabupaten Demak", "Kota Semarang", "Jawa Tengah"
/// @param zone WIB, WITA or WIT as `Asia/Jakarta`, `Asia/Makassar`, `Asia/Jayapura`
/// @param centre the seat or the mean of known places, not a polygon's centre; of a desa that of its kecamatan
public record Region(RegionCode code, String name, RegionLevel level, ZoneId zone, GeoPoint centre) {

    /// The name without the words of administration: "Demak", "Semarang".
    public String bareName() {
        return name.startsWith("Kabupaten ")
                ? name.substring("Kabupaten ".length())
                : name.startsWith("Kota ") && level == RegionLevel.KOTA ? name.substring("Kota ".length()) : name;
    }
}
