package id.tanggap.assignment;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A member of staff who works on tickets.
///
/// @param balai code of their balai, null for the national desk
/// @param maxOpen how many open tickets they accept at a time
/// @param open how many open tickets they have
/// @param absentUntil until when they have set themselves absent; null if they have not
/// @param seenAt when they last loaded a page of the desk
public record StaffMember(
        long user,
        String name,
        @Nullable String balai,
        int maxOpen,
        int open,
        @Nullable Instant absentUntil,
        @Nullable Instant seenAt) {

    /// Without a page for this long, a person counts as gone, also without saying so.
    static final Duration GONE = Duration.ofMinutes(30);

    static final int USUAL_MAXIMUM = 40;

    /// Whether they have set themselves absent.
    public boolean isAbsent(Instant now) {
        return absentUntil != null && absentUntil.isAfter(now);
    }

    /// Whether they use the desk now and are not absent.
    public boolean isHere(Instant now) {
        return !isAbsent(now) && seenAt != null && seenAt.isAfter(now.minus(GONE));
    }

    public boolean hasRoom() {
        return open < maxOpen;
    }
}
