package id.tanggap.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which events are asked for. An empty text or null is no restriction.
///
/// @param person who did it: name of a person or account, of a program, or of a user of the server
/// @param subject what it was done to: number of a ticket, name of an account or of a list
/// @param from inclusive
/// @param to exclusive
public record AuditFilter(
        @Nullable AuditKind kind,
        String person,
        String subject,
        String address,
        @Nullable Instant from,
        @Nullable Instant to) {

    public static final AuditFilter ALL = new AuditFilter(null, "", "", "", null, null);
}
