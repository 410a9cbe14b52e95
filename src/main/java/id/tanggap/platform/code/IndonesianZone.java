package id.tanggap.platform.code;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The three time zones of Indonesia (presidential decree 41/1987), each with the zone of the tz database that stands
/// for it. Pontianak has an entry of its own there for its history before 1988; it is WIB today.
public enum IndonesianZone implements Coded {
    WIB("Asia/Jakarta"),
    WITA("Asia/Makassar"),
    WIT("Asia/Jayapura");

    /// Of the ministry in Jakarta: days of the whole country begin and end there.
    public static final ZoneId NATIONAL = WIB.zone();

    private static final String ALSO_WIB = "Asia/Pontianak";

    private final String id;

    IndonesianZone(String id) {
        this.id = id;
    }

    /// `Asia/Jakarta`.
    public String id() {
        return id;
    }

    public ZoneId zone() {
        return ZoneId.of(id);
    }

    /// `Asia/Jakarta`, `Asia/Makassar`, `Asia/Jayapura`.
    public static List<String> ids() {
        return Arrays.stream(values()).map(IndonesianZone::id).toList();
    }

    public static Optional<IndonesianZone> of(ZoneId zone) {
        var id = zone.getId().equals(ALSO_WIB) ? WIB.id : zone.getId();
        return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
    }

    /// "WIB"; of a zone elsewhere its own name.
    public static String nameOf(ZoneId zone) {
        return of(zone).map(IndonesianZone::name).orElseGet(zone::getId);
    }
}
