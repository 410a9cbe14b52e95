package id.tanggap.balai;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of a balai besides where it is. Everything may be missing.
///
/// @param opening hours as people write them
/// @param capabilities what it can do, in a few words each
/// @param tickets how many open tickets it can hold
/// @param people how many people work on tickets there
public record BalaiProfile(
        String address,
        String telephone,
        String email,
        String opening,
        List<String> capabilities,
        @Nullable Integer tickets,
        @Nullable Integer people) {

    public static final BalaiProfile UNKNOWN = new BalaiProfile("", "", "", "", List.of(), null, null);

    public BalaiProfile {
        capabilities = List.copyOf(capabilities);
    }
}
