package id.tanggap.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What somebody learned from an incident, and who takes care of it.
///
/// @param assignee in words; empty if nobody was named
/// @param doneAt null until it is done
public record Lesson(
        long id,
        String text,
        String assignee,
        Instant at,
        String author,
        @Nullable Instant doneAt,
        @Nullable String doneBy) {}
