package id.tanggap.stock;

import id.tanggap.platform.code.Coded;

/// What a movement of goods is. The codes are in the database.
public enum MovementKind implements Coded {
    /// Goods come in: bought or given.
    RECEIPT,
    /// Goods leave for another store and are in transit.
    TRANSFER_OUT,
    /// Goods in transit arrive.
    TRANSFER_IN,
    /// Goods are given out.
    ISSUE,
    /// Goods leave by an order for a place or another store, and are in transit until the order says what became of
    /// them.
    DISPATCH,
    /// Goods that left by an order are handed over to people.
    DELIVERY,
    /// Goods that were given out come back.
    RETURN,
    /// Goods are lost, spoiled or destroyed, in a store or in transit.
    LOSS,
    /// Stock-taking or an import found another number than the books.
    ADJUSTMENT,
    /// Undoes another movement.
    CORRECTION;

    /// @throws IllegalArgumentException if no kind has this code
    public static MovementKind of(String code) {
        return Coded.find(values(), code)
                .orElseThrow(() -> new IllegalArgumentException("No movement has the kind '" + code + "'"));
    }

    /// Whether goods are released from a store, which needs a ground for some lots and stores.
    public boolean releases() {
        return this == ISSUE || this == TRANSFER_OUT || this == DISPATCH;
    }

    /// Whether something is outstanding of it: goods that have to arrive, or that may come back.
    public boolean leavesOutstanding() {
        return releases() || this == DELIVERY;
    }

    /// Whether it belongs to an order, which alone says what becomes of the goods.
    public boolean isOrdered() {
        return this == DISPATCH || this == DELIVERY;
    }
}
