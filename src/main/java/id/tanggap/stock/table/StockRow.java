package id.tanggap.stock.table;

import id.tanggap.stock.lot.LotTerms;

/// What a row says: how much of a lot lies in a store.
///
/// @param number of the row
/// @param quantity base units
record StockRow(int number, long siteId, long itemId, LotTerms terms, long quantity) {}
