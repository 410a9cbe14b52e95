package id.tanggap.hazard.cap.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// For whom a message is.
///
/// @param source who observed, if not the sender; null if not said
/// @param scope Public, Restricted or Private
/// @param restriction the rule for a Restricted message; null if none
/// @param addresses the recipients of a Private message
/// @param codes special handling, profiles
/// @param note the purpose of an exercise, the reason of an error; null if none
public record CapDistribution(
        @Nullable String source,
        String scope,
        @Nullable String restriction,
        List<String> addresses,
        List<String> codes,
        @Nullable String note) {

    public CapDistribution {
        addresses = List.copyOf(addresses);
        codes = List.copyOf(codes);
    }

    /// For everybody, without more.
    public static CapDistribution everybody() {
        return new CapDistribution(null, "Public", null, List.of(), List.of(), null);
    }
}
