package id.tanggap.allocation.problem;

/// Units of an item from a site to a place, all by their number in the grid.
///
/// @param quantity more than 0
public record Shipment(int site, int place, int item, long quantity) {}
