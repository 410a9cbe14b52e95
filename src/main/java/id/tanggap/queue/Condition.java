package id.tanggap.queue;

import id.tanggap.taxonomy.Urgency;
import id.tanggap.ticket.State;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which tickets belong to a queue. Empty or null values do not restrict.
///
/// @param states empty: all open states
/// @param anyState open and ended ones; then `states` is empty
/// @param office code of a balai, or `NATIONAL` for tickets that no balai has
/// @param category a leaf (`bansos.pkh`) or a group (`bansos`)
/// @param hours time left until due at most, for `Due.SOON`
/// @param watched only tickets that the viewer watches
public record Condition(
        List<State> states,
        boolean anyState,
        Whose whose,
        @Nullable String office,
        @Nullable Long team,
        @Nullable String category,
        @Nullable Urgency urgency,
        Due due,
        int hours,
        boolean watched,
        @Nullable String tag) {

    public static final String NATIONAL = "pusat";
    public static final int SOON_HOURS = 4;
    public static final Condition OPEN =
            new Condition(List.of(), false, Whose.ANYONE, null, null, null, null, Due.ANY, SOON_HOURS, false, null);

    public Condition {
        states = List.copyOf(states);
        if (anyState && !states.isEmpty()) {
            throw new IllegalArgumentException("Any state, and only some of them");
        }
    }

    /// Only open tickets belong to it.
    public boolean isOpenOnly() {
        return !anyState && states.stream().allMatch(State::isOpen);
    }

    /// Only ended tickets belong to it.
    public boolean isEndedOnly() {
        return !states.isEmpty() && states.stream().noneMatch(State::isOpen);
    }

    /// Whether its count can be read from the tally and need not be counted.
    boolean isTallied() {
        return isOpenOnly() && due == Due.ANY && !watched && tag == null;
    }

    /// Whether it depends on the viewer, beside what they may see.
    boolean isPersonal() {
        return whose == Whose.ME || watched;
    }

    /// The same, restricted to one balai, category or team; restrictions of the condition itself stay.
    public Condition within(@Nullable String balai, @Nullable String kind, @Nullable Long people) {
        return new Condition(
                states,
                anyState,
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
