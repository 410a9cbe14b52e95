package id.tanggap.queue;

import id.tanggap.taxonomy.Urgency;
import id.tanggap.ticket.TicketState;
import org.jspecify.annotations.Nullable;

/// Which tickets belong to a queue. Empty or null values do not restrict.
///
/// @param office code of a balai, or `NATIONAL` for tickets that no balai has
/// @param category a leaf (`bansos.pkh`) or a group (`bansos`)
/// @param hours time left until due at most, for `DueFilter.SOON`
/// @param watched only tickets that the viewer watches
public record QueueFilter(
        StateFilter state,
        AssigneeFilter whose,
        @Nullable String office,
        @Nullable Long team,
        @Nullable String category,
        @Nullable Urgency urgency,
        DueFilter due,
        int hours,
        boolean watched,
        @Nullable String tag) {

    public static final String NATIONAL = "pusat";
    public static final int SOON_HOURS = 4;
    public static final QueueFilter OPEN = new QueueFilter(
            StateFilter.OPEN, AssigneeFilter.ANYONE, null, null, null, null, DueFilter.ANY, SOON_HOURS, false, null);

    /// Only open tickets belong to it.
    public boolean isOpenOnly() {
        return !state.any() && state.states().stream().allMatch(TicketState::isOpen);
    }

    /// Only ended tickets belong to it.
    public boolean isEndedOnly() {
        return !state.states().isEmpty() && state.states().stream().noneMatch(TicketState::isOpen);
    }

    /// Whether its count can be read from the tally and need not be counted.
    public boolean isTallied() {
        return isOpenOnly() && due == DueFilter.ANY && !watched && tag == null;
    }

    /// Whether it depends on the viewer, apart from what they may see.
    public boolean isPersonal() {
        return whose == AssigneeFilter.ME || watched;
    }

    /// The same, restricted to one balai, category or team; restrictions of the condition itself stay.
    public QueueFilter within(@Nullable String balai, @Nullable String kind, @Nullable Long people) {
        return new QueueFilter(
                state,
                whose,
                office == null ? balai : office,
                team == null ? people : team,
                category == null ? kind : category,
                urgency,
                due,
                hours,
                watched,
                tag);
    }
}
