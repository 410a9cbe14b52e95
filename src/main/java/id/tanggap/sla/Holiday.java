package id.tanggap.sla;

import java.time.LocalDate;
import java.util.List;

/// A day on which offices are closed, also if it is a working day of the week. The value of a setting.
///
/// @param kind `national`, `cuti-bersama` for collective leave, or `local`
/// @param source the decree, or how the date was calculated
/// @param decided false while a decree is still to fix the date
/// @param where a zone, or the code of a balai; empty for all offices
/// @param off it is in the shipped table, and an administrator took it out
public record Holiday(
        LocalDate date, String kind, String name, String source, boolean decided, String where, boolean off) {

    public static final List<String> KINDS = List.of("national", "cuti-bersama", "local");

    public Holiday {
        if (!KINDS.contains(kind)) {
            throw new IllegalArgumentException(
                    "A holiday is national, cuti-bersama or local, not '" + kind + "': " + date);
        }
    }

    public Holiday(LocalDate date, String kind, String name, String source, boolean decided) {
        this(date, kind, name, source, decided, "", false);
    }

    /// By which it is set: one holiday a day and place.
    public static String key(LocalDate date, String where) {
        return where.isEmpty() ? date.toString() : date + "~" + where;
    }

    Holiday takenOut() {
        return new Holiday(date, kind, name, source, decided, where, true);
    }
}
