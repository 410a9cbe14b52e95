package id.tanggap.stock.balance;

import id.tanggap.stock.lot.Lot;

/// What is in one store of one lot.
///
/// @param siteCode code of the store
/// @param quantity base units
/// @param reserved of them; without what expired
public record LotLevel(long siteId, String siteCode, Lot lot, long quantity, long reserved) {

    public long free() {
        return quantity - reserved;
    }
}
