package id.tanggap.reply.delivery;

import id.tanggap.reporter.ContactPoint;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Processes the providers' delivery receipts. Receipts may arrive in any order, repeatedly, and before we have
/// recorded the id of the message.
@Service
public class DeliveryReceipts {

    private final ProviderMessageIds providerIds;
    private final DeliveryUpdates deliveries;

    DeliveryReceipts(ProviderMessageIds providerIds, DeliveryUpdates deliveries) {
        this.providerIds = providerIds;
        this.deliveries = deliveries;
    }

    /// @param providerId as in `CarrierResult.Accepted`; an unknown one is remembered and does no harm
    /// @param code the provider's error code, null if none
    @Transactional
    public void told(String channelName, String providerId, DeliveryState state, @Nullable String code, Instant at) {
        providerIds
                .told(channelName, providerId, state, code, at)
                .ifPresent(outbound -> deliveries.told(outbound, state, code, at));
    }

    /// The ticket of the message that a citizen answers, if it was sent to the same number.
    ///
    /// @param providerId the provider's id of the answered message
    public Optional<Long> ticketOf(String channelName, String providerId, ContactPoint sender) {
        return providerIds.ticketOf(channelName, providerId, sender.value());
    }
}
