package id.tanggap.sla;

import java.time.LocalDate;

/// A day on which offices are closed though it is a working day of the week.
///
/// @param decided false while it is expected and not yet in a joint ministerial decree (SKB)
record Holiday(LocalDate date, String kind, String name, boolean decided) {}
