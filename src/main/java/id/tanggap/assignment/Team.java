package id.tanggap.assignment;

import org.jspecify.annotations.Nullable;

/// Members of staff who share a queue.
///
/// @param balai null for a team of the national desk
public record Team(long id, String name, @Nullable String balai) {}
