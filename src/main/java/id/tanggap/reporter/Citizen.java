package id.tanggap.reporter;

import org.jspecify.annotations.Nullable;

/// A reporter (pelapor) by the contact point they used.
///
/// @param name as they signed last; null if never told
public record Citizen(
        long reporterId, long contactId, @Nullable String name, ContactPoint contact) {}
