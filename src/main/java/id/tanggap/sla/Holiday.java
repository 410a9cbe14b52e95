package id.tanggap.sla;

import java.time.LocalDate;

/// A day on which offices are closed, also if it is a working day of the week.
///
/// @param kind `national`, or `cuti-bersama` for collective leave
/// @param source the decree, or how the date was calculated
/// @param decided false while a decree is still to fix the date
record Holiday(LocalDate date, String kind, String name, String source, boolean decided) {

    Holiday {
        if (!kind.equals("national") && !kind.equals("cuti-bersama")) {
            throw new IllegalArgumentException("A holiday is national or cuti-bersama, not '" + kind + "': " + date);
        }
    }
}
