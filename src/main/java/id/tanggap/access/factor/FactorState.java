package id.tanggap.access.factor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a person has as a second factor.
///
/// @param required whether they must have one
/// @param totp since when they have an authenticator app; null without
/// @param totpUsed when a code of it was taken last
/// @param passkeys how many
/// @param recovery recovery codes that are not used yet
public record FactorState(
        boolean required, @Nullable Instant totp, @Nullable Instant totpUsed, int passkeys, int recovery) {

    public boolean exists() {
        return totp != null || passkeys > 0;
    }

    /// Whether it can be taken away one by one: the last one of somebody who must have one cannot.
    public boolean canLose() {
        return !required || (totp == null ? 0 : 1) + passkeys > 1;
    }
}
