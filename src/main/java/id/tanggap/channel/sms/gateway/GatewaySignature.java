package id.tanggap.channel.sms.gateway;

import id.tanggap.channel.sms.WebhookRequest;
import id.tanggap.platform.signature.TimedSignature;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Checks that a request is from the gateway.
final class GatewaySignature {

    private final TimedSignature signature;

    GatewaySignature(GatewaySettings.Peer peer) {
        this.signature = new TimedSignature(peer.secrets().toList(), peer.tolerance());
    }

    /// @return why the request is refused, null if it is genuine
    @Nullable
    String objection(WebhookRequest request, Instant now) {
        var timestamp = request.header(TimedSignature.TIMESTAMP);
        var signed = request.header(TimedSignature.SIGNATURE);
        return switch (signature.check(timestamp, signed, request.body(), now)) {
            case GOOD -> null;
            case MISSING -> "signature-missing";
            case WRONG -> "signature";
            case STALE -> "timestamp";
        };
    }
}
