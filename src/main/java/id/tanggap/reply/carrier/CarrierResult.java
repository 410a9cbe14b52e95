package id.tanggap.reply.carrier;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The result of an attempt to send a message.
public sealed interface CarrierResult {

    /// The relay accepted it; we hear no more of it unless it bounces.
    record Taken() implements CarrierResult {}

    /// The provider accepted it under an id of its own; receipts refer to that id.
    record Accepted(String providerId) implements CarrierResult {}

    /// A temporary failure: try again.
    ///
    /// @param code the provider's error code, null if it has none
    /// @param after the provider asks for this pause (429), null if it does not say
    record Later(
            String reason, @Nullable String code, @Nullable Duration after) implements CarrierResult {
        public Later(String reason) {
            this(reason, null, null);
        }
    }

    /// A permanent failure: another attempt would have the same result.
    ///
    /// @param code the provider's error code, null if it has none
    record Refused(String reason, @Nullable String code) implements CarrierResult {
        public Refused(String reason) {
            this(reason, null);
        }
    }
}
