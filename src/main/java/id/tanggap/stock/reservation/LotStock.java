package id.tanggap.stock.reservation;

import id.tanggap.stock.lot.LotTerms;

/// What of a lot may be taken.
///
/// @param free base units that nobody reserved
public record LotStock(long lotId, LotTerms terms, long free) {}
