package id.tanggap.stock.ledger;

import id.tanggap.stock.LotAmount;
import id.tanggap.stock.ReleaseGround;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Goods that leave a store.
///
/// @param goods each lot once
/// @param ground for goods that need the regional head's declaration
/// @param reservationId whose goods these are; null if they were not reserved
public record Outgoing(
        List<LotAmount> goods,
        ReleaseGround ground,
        @Nullable Long reservationId) {

    public Outgoing {
        goods = List.copyOf(goods);
    }

    public static Outgoing free(List<LotAmount> goods) {
        return new Outgoing(goods, ReleaseGround.NONE, null);
    }
}
