package id.tanggap.reply.carrier;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What the outside said when a message was handed over.
public sealed interface CarrierResult {

    /// The relay took it on; that is the last we hear unless it bounces.
    record Taken() implements CarrierResult {}

    /// The provider took it on under a name of its own; receipts will tell of that name.
    record Accepted(String providerId) implements CarrierResult {}

    /// Not now; try again.
    ///
    /// @param code the provider's error code, null if it has none
    /// @param after the provider asks for this pause (429), null if it does not say
    record Later(
            String reason, @Nullable String code, @Nullable Duration after) implements CarrierResult {
        public Later(String reason) {
            this(reason, null, null);
        }
    }

    /// Never; trying again would say the same.
    ///
    /// @param code the provider's error code, null if it has none
    record Refused(String reason, @Nullable String code) implements CarrierResult {
        public Refused(String reason) {
            this(reason, null);
        }
    }
}
