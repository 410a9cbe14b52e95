package id.tanggap.api;

/// The ticket of a report that the program may submit but not read.
///
/// @param number digits only
record SubmittedView(String number) {}
