package id.tanggap.api.dispatch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An order in the public JSON.
///
/// @param state draft, waiting, ready, departed, arrived, returned or cancelled
/// @param from code of the store that sends
/// @param conflict something that was signed waits for somebody to settle it
record OrderView(
        String code,
        String state,
        String from,
        Place to,
        Instant createdAt,
        List<Goods> goods,
        People people,
        boolean conflict) {

    OrderView {
        goods = List.copyOf(goods);
    }

    /// @param region code of Kemendagri
    /// @param site code of the store that waits; null for a place that is none
    record Place(String region, String name, @Nullable String site) {}

    /// Base units; ordered = delivered + returned + lost + inTransit once the order has left, before it the last four
    /// are 0.
    ///
    /// @param item code
    record Goods(String item, long ordered, long delivered, long returned, long lost, long inTransit) {}

    /// @param going ready, on the way or there
    record People(int wanted, int going, int waiting) {}
}
