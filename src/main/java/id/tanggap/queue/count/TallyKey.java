package id.tanggap.queue.count;

import id.tanggap.access.Visibility;
import org.jspecify.annotations.Nullable;

/// One row of the tally: the properties by which it groups tickets, and the number of tickets.
///
/// @param balai code of the balai; null while no balai has them
/// @param team 0 for none
/// @param held assigned to a person
record TallyKey(
        @Nullable String balai, String category, String state, String urgency, long team, boolean held, long n) {

    /// The same condition as `Visibility.queueSql` on a ticket.
    boolean isSeenBy(Visibility visibility) {
        return visibility.works(balai) && !visibility.hidden().contains(category);
    }
}
