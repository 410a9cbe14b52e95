package id.tanggap.jurisdiction;

/// What would come to a balai and leave it, of the tickets of the last month that are still open.
///
/// @param people accounts of the balai
public record LoadChange(String balai, long came, long went, long people) {}
