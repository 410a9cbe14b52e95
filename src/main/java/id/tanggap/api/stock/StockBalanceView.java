package id.tanggap.api.stock;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.tanggap.stock.balance.LotLevel;
import id.tanggap.stock.item.StockItem;
import id.tanggap.stock.lot.Lot;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What lies in one store of one lot.
///
/// @param site code of the store
/// @param unit the base unit, in which quantities are
record StockBalanceView(String site, String item, String unit, LotView lot, long quantity, long reserved, long free) {

    static StockBalanceView of(LotLevel level, StockItem item) {
        return new StockBalanceView(
                level.siteCode(),
                item.code(),
                item.baseUnit(),
                LotView.of(level.lot()),
                level.quantity(),
                level.reserved(),
                level.free());
    }

    /// @param condition `good` or `damaged`
    /// @param release `free` or `declaration`
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LotView(
            long id,
            @Nullable Integer procuredYear,
            @Nullable LocalDate expiresOn,
            String condition,
            String donor,
            String release) {

        static LotView of(Lot lot) {
            var terms = lot.terms();
            return new LotView(
                    lot.id(),
                    terms.procuredYear(),
                    terms.expiresOn(),
                    terms.condition().code(),
                    terms.donor(),
                    terms.release().code());
        }
    }

    /// @param next `after` of the next page; null on the last one
    record Page(List<StockBalanceView> balances, @Nullable String next) {
        Page {
            balances = List.copyOf(balances);
        }
    }
}
