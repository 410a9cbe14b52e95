package id.tanggap.channel.sms.twilio;

import id.tanggap.reply.delivery.DeliveryState;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/// Twilio's names of delivery states, and the URL to which it reports them.
final class TwilioStatus {

    private TwilioStatus() {}

    /// The webhook's own URL with `/status` after its path.
    static URI url(URI hook) {
        var text = hook.toString();
        var query = text.indexOf('?');
        return URI.create(query < 0 ? text + "/status" : text.substring(0, query) + "/status" + text.substring(query));
    }

    /// @return empty for an unknown name
    static Optional<DeliveryState> of(String status) {
        return Optional.ofNullable(
                switch (status.toLowerCase(Locale.ROOT)) {
                    case "accepted", "scheduled", "queued" -> DeliveryState.QUEUED;
                    case "sending" -> DeliveryState.SENDING;
                    case "sent", "partially_delivered" -> DeliveryState.SENT;
                    case "delivered" -> DeliveryState.DELIVERED;
                    case "undelivered" -> DeliveryState.UNDELIVERED;
                    case "failed", "canceled" -> DeliveryState.FAILED;
                    case "read" -> DeliveryState.READ;
                    default -> null;
                });
    }
}
