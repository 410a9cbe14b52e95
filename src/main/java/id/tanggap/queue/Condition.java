package id.tanggap.queue;

import id.tanggap.taxonomy.Urgency;
import id.tanggap.ticket.State;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which tickets belong to a queue. What is empty or null asks nothing.
///
/// @param states none: all open ones
/// @param anyState open and ended ones; then `states` is empty
/// @param office code of a balai, or `NATIONAL` for tickets that no balai has
/// @param category a leaf (`bansos.pkh`) or a group (`bansos`)
/// @param hours within which they are due, for `Due.SOON`
/// @param watched those that the viewer follows
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

    /// It asks only what stands in the tally, so that its counter is kept and need not be counted.
    boolean isTallied() {
        return isOpenOnly() && due == Due.ANY && !watched && tag == null;
    }

    /// It asks who looks, beside what they may see.
    boolean isPersonal() {
        return whose == Whose.ME || watched;
    }

    /// The same, of one balai, category or team only; what the condition says itself stays.
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
