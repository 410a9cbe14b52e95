package id.tanggap.assignment.handover;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far the tickets of a closed account are handed over.
///
/// @param heir name of who gets them; null: they go back to the queues of their offices
/// @param left tickets that are still open and theirs
/// @param handed tickets that the heir got
/// @param released tickets that went back to the queue
/// @param kept tickets that could not be changed
/// @param ended null while it goes on
public record AccountHandover(
        @Nullable String heir,
        int left,
        int handed,
        int released,
        int kept,
        @Nullable Instant ended) {}
