package id.tanggap.dispatch.history;

import id.tanggap.dispatch.history.PastOrders.Move;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What became of goods that orders sent, in base units.
///
/// @param sent delivered, returned, lost and in transit together
public record MovedGoods(long sent, long delivered, long returned, long lost) {

    public static final MovedGoods NOTHING = new MovedGoods(0, 0, 0, 0);

    static MovedGoods of(Move move) {
        var quantity = move.quantity();
        return switch (move.kind()) {
            case SENT -> new MovedGoods(quantity, 0, 0, 0);
            case DELIVERED -> new MovedGoods(0, quantity, 0, 0);
            case RETURNED -> new MovedGoods(0, 0, quantity, 0);
            case LOST -> new MovedGoods(0, 0, 0, quantity);
        };
    }

    /// Sums by a key, in its order.
    public static <K extends Comparable<K>> Map<K, MovedGoods> by(Collection<Move> moves, Function<Move, K> key) {
        return moves.stream()
                .collect(Collectors.groupingBy(
                        key, TreeMap::new, Collectors.reducing(NOTHING, MovedGoods::of, MovedGoods::plus)));
    }

    public MovedGoods plus(MovedGoods other) {
        return new MovedGoods(
                sent + other.sent, delivered + other.delivered, returned + other.returned, lost + other.lost);
    }

    public long inTransit() {
        return sent - delivered - returned - lost;
    }

    public boolean isNothing() {
        return delivered == 0 && inTransit() == 0;
    }

    /// What is neither handed over nor on the way; never less than nothing.
    public long open(long needed) {
        return Math.max(0, needed - delivered - inTransit());
    }
}
