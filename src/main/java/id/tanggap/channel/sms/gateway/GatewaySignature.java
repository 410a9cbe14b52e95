package id.tanggap.channel.sms.gateway;

import id.tanggap.channel.sms.WebhookRequest;
import id.tanggap.platform.signature.TimedSignature;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whether a request is the gateway's.
final class GatewaySignature {

    private final TimedSignature signature;

    GatewaySignature(GatewaySettings.Peer peer) {
        this.signature = new TimedSignature(peer.secrets().toList(), peer.tolerance());
    }

    /// @return why the request is not believed, null if it is
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
