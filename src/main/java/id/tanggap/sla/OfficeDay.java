package id.tanggap.sla;

import java.time.LocalDate;

/// A day on which an office opens otherwise than its week says, also on a holiday. The value of a setting.
///
/// @param where a zone, or the code of a balai; empty for all offices
/// @param hours such as `08:00-12:00`; empty if it is closed
public record OfficeDay(LocalDate date, String where, String name, String hours) {}
