package id.tanggap.reply.delivery;

import id.tanggap.reporter.ContactPoint;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes in what providers tell of the messages they took on. Receipts may come in any order, more than once, and
/// before we have noted the handover itself.
@Service
public class DeliveryReceipts {

    private final ProviderMessageIds handovers;
    private final DeliveryUpdates deliveries;

    DeliveryReceipts(ProviderMessageIds handovers, DeliveryUpdates deliveries) {
        this.handovers = handovers;
        this.deliveries = deliveries;
    }

    /// @param providerId as in `CarrierResult.Accepted`; one that is not ours is remembered and harms nothing
    /// @param code the provider's error code, null if none
    @Transactional
    public void told(String channelName, String providerId, DeliveryState state, @Nullable String code, Instant at) {
        handovers
                .told(channelName, providerId, state, code, at)
                .ifPresent(outbound -> deliveries.told(outbound, state, code, at));
    }

    /// The ticket of the message that a citizen answers, if it went to the same number.
    ///
    /// @param providerId as the provider says that the answer names it
    public Optional<Long> ticketOf(String channelName, String providerId, ContactPoint sender) {
        return handovers.ticketOf(channelName, providerId, sender.value());
    }
}
