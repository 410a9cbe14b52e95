package id.tanggap.stock;

/// Goods of one lot.
///
/// @param quantity in base units of its item
public record LotAmount(long lotId, long quantity) {}
