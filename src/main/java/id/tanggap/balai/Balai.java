package id.tanggap.balai;

import id.tanggap.region.GeoPoint;
import id.tanggap.region.RegionCode;
import java.time.ZoneId;

/// A regional centre of the ministry.
///
/// @param name with its kind, "Sentra Margo Laras", "Sentra Terpadu Kartini"
/// @param kabkota the kabupaten or kota it stands in
/// @param position of its town unless an operator corrected it
/// @param zone of its office hours
/// @param open a closed one gets no tickets and keeps those it has
public record Balai(
        BalaiCode code,
        String name,
        String town,
        RegionCode kabkota,
        GeoPoint position,
        ZoneId zone,
        boolean open,
        BalaiProfile profile) {

    /// An open one of which no more is known.
    public Balai(BalaiCode code, String name, String town, RegionCode kabkota, GeoPoint position, ZoneId zone) {
        this(code, name, town, kabkota, position, zone, true, BalaiProfile.UNKNOWN);
    }
}
