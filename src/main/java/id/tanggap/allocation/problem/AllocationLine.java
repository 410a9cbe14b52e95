package id.tanggap.allocation.problem;

import id.tanggap.taxonomy.Reason;
import org.jspecify.annotations.Nullable;

/// One line of a plan.
///
/// @param distanceM in a straight line
/// @param why why this store; null if a person wrote the line
public record AllocationLine(
        String from,
        String to,
        String item,
        long quantity,
        int distanceM,
        int minutes,
        @Nullable Reason why) {}
