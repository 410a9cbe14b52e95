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
public record Balai(BalaiCode code, String name, String town, RegionCode kabkota, GeoPoint position, ZoneId zone) {}
