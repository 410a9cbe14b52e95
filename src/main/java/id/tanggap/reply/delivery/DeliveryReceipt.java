package id.tanggap.reply.delivery;

import org.jspecify.annotations.Nullable;

/// A provider's report on a message that it accepted.
///
/// @param providerId as in `CarrierResult.Accepted`; an unknown one is remembered and does no harm
/// @param code the provider's error code, null if none
public record DeliveryReceipt(
        String channelName,
        String providerId,
        DeliveryState state,
        @Nullable String code) {}
