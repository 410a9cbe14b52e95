package id.tanggap.assignment;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody who works on tickets.
///
/// @param balai where they work, null for the national desk
/// @param maxOpen how many tickets they take on at a time
/// @param open how many they have in hand
/// @param absentUntil until when they said they are away
/// @param seenAt when they were last seen at the desk
public record Worker(
        long user,
        String name,
        @Nullable String balai,
        int maxOpen,
        int open,
        @Nullable Instant absentUntil,
        @Nullable Instant seenAt) {

    /// Who was not seen for so long has left the desk, though they did not say so.
    static final Duration GONE = Duration.ofMinutes(30);

    static final int USUAL_MAXIMUM = 40;

    /// Said so.
    public boolean isAbsent(Instant now) {
        return absentUntil != null && absentUntil.isAfter(now);
    }

    /// Signed in, and not away.
    public boolean isHere(Instant now) {
        return !isAbsent(now) && seenAt != null && seenAt.isAfter(now.minus(GONE));
    }

    public boolean hasRoom() {
        return open < maxOpen;
    }
}
