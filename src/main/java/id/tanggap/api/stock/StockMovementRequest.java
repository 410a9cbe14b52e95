package id.tanggap.api.stock;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A movement that a program wants recorded.
///
/// @param kind `receipt`, `issue`, `transfer-out`, `transfer-in`, `return`, `loss` or `correction`
/// @param site code of the store; not needed where `of` says it
/// @param to code of the store that a transfer goes to
/// @param of id of the departure that arrives, the issue that comes back, the departure of which something is lost, or
///     the movement that is corrected
/// @param declaration number of the regional head's declaration, for goods that need one
record StockMovementRequest(
        @Nullable String kind,
        @Nullable String site,
        @Nullable String to,
        @Nullable Long of,
        @Nullable List<Goods> goods,
        @Nullable String reason,
        @Nullable String document,
        @Nullable String declaration,
        @Nullable Long reservation) {

    /// @param lot id of a lot; for a receipt, `item` and what is known of the lot do too
    /// @param unit `base` or `pack`
    record Goods(
            @Nullable Long lot,
            @Nullable String item,
            @Nullable Integer procuredYear,
            @Nullable LocalDate expiresOn,
            @Nullable String donor,
            @Nullable String condition,
            @Nullable String release,
            @Nullable Long amount,
            @Nullable String unit) {}
}
