package id.tanggap.sitrep;

import java.time.Instant;

/// A report that a named person approved; it never changes again.
///
/// @param number counts the reports of the incident from 1
/// @param at the minute whose situation it tells
/// @param approvedBy name of the person
public record ApprovedReport(int number, Instant at, Instant approvedAt, String approvedBy) {}
