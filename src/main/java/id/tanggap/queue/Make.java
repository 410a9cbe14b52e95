package id.tanggap.queue;

import id.tanggap.access.Visibility;
import org.jspecify.annotations.Nullable;

/// What the tally tells tickets apart by, and how many there are of it.
///
/// @param balai null while no balai has them
/// @param team 0 for none
/// @param held somebody has them
record Make(@Nullable String balai, String category, String state, String urgency, long team, boolean held, long n) {

    /// The same as `Visibility.queueSql` asks of a ticket.
    boolean isSeenBy(Visibility visibility) {
        return visibility.works(balai) && !visibility.hidden().contains(category);
    }
}
