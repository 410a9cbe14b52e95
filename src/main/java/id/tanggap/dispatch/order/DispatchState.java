package id.tanggap.dispatch.order;

import id.tanggap.platform.code.Coded;

/// How far an order is, or somebody whom it sends. `DispatchTransition` says which may follow which; the codes are in
/// the database.
public enum DispatchState implements Coded {
    /// Goods are kept for it, nobody was asked yet (rancangan). Orders only.
    DRAFT,
    /// People were asked and have not all answered (menunggu jawaban).
    WAITING,
    /// Ready to go (siap).
    READY,
    /// On the way (berangkat).
    DEPARTED,
    /// There (tiba).
    ARRIVED,
    /// Back again (kembali).
    RETURNED,
    /// Said that they cannot (tidak bisa). People only.
    UNABLE,
    /// Did not answer in time; the next one was asked (tidak menjawab). People only.
    UNANSWERED,
    /// Called off (batal).
    CANCELLED;

    /// @throws IllegalArgumentException if no state has this code
    public static DispatchState of(String code) {
        return Coded.of(DispatchState.class, code);
    }

    /// Whether somebody in this state belongs to the order.
    public boolean isActive() {
        return this == WAITING || this == READY || this == DEPARTED || this == ARRIVED;
    }

    /// Whether an order in this state has left.
    public boolean hasLeft() {
        return this == DEPARTED || this == ARRIVED || this == RETURNED;
    }
}
