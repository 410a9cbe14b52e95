package id.tanggap.reply.delivery;

import id.tanggap.platform.code.Coded;

/// How far a provider has delivered a message, in order: a later stage never goes back. A delivered message stays
/// delivered, also after it was reported lost: networks report a telephone as unreachable and deliver when it is
/// back.
public enum DeliveryState implements Coded {
    QUEUED(1),
    SENDING(2),
    SENT(3),
    UNDELIVERED(4),
    FAILED(4),
    DELIVERED(5),
    /// The citizen has seen it (WhatsApp).
    READ(6);

    private final int stage;

    DeliveryState(int stage) {
        this.stage = stage;
    }

    int stage() {
        return stage;
    }

    public static DeliveryState of(String code) {
        return Coded.of(DeliveryState.class, code);
    }

    boolean arrived() {
        return this == DELIVERED || this == READ;
    }

    boolean lost() {
        return this == UNDELIVERED || this == FAILED;
    }
}
