package id.tanggap.stock.lot;

/// Goods of one item that were bought or given together.
public record Lot(long id, long itemId, LotTerms terms) {}
