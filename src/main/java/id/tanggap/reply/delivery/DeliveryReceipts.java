package id.tanggap.reply.delivery;

import id.tanggap.reporter.ContactPoint;
import java.time.Instant;
import java.util.Optional;
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

    @Transactional
    public void record(DeliveryReceipt receipt, Instant at) {
        providerIds
                .record(receipt, at)
                .ifPresent(outbound -> deliveries.apply(outbound, receipt.state(), receipt.code(), at));
    }

    /// The ticket of the message that a citizen answers, if it was sent to the same number.
    ///
    /// @param providerId the provider's id of the answered message
    public Optional<Long> ticketOf(String channelName, String providerId, ContactPoint sender) {
        return providerIds.ticketOf(channelName, providerId, sender.value());
    }
}
