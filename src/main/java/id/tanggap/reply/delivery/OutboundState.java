package id.tanggap.reply.delivery;

import id.tanggap.platform.code.Coded;

/// The state of a row in the outbox. `QUEUED`, `SENDING` and `SENT` are set by us, the next four by providers
/// (`DeliveryState`); a `SUPPRESSED` message is never sent.
public enum OutboundState implements Coded {
    QUEUED,
    SENDING,
    SENT,
    DELIVERED,
    READ,
    UNDELIVERED,
    FAILED,
    SUPPRESSED;

    static OutboundState of(String code) {
        return Coded.of(OutboundState.class, code);
    }
}
