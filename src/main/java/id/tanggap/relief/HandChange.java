package id.tanggap.relief;

import id.tanggap.allocation.problem.AllocationProblem;
import java.util.Map;

/// What a person changes in a plan.
///
/// @param quantities by the line's number in the plan, 0 for none; lines that are missing stay
/// @param why in the person's words
public record HandChange(Map<Integer, Long> quantities, String why) {

    private static final int LONGEST_WHY = 500;

    public HandChange {
        quantities = Map.copyOf(quantities);
    }

    boolean valid() {
        return !why.isBlank()
                && why.length() <= LONGEST_WHY
                && quantities.values().stream().allMatch(n -> n >= 0 && n <= AllocationProblem.MOST);
    }
}
