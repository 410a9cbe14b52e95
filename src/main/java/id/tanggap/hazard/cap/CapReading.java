package id.tanggap.hazard.cap;

import id.tanggap.hazard.cap.message.CapAlert;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A message as it was read.
///
/// @param alert null if nothing could be read
/// @param problems in the order of the message
public record CapReading(@Nullable CapAlert alert, List<CapProblem> problems) {

    public CapReading {
        problems = List.copyOf(problems);
    }

    public Optional<CapAlert> found() {
        return Optional.ofNullable(alert);
    }

    /// Whether the message keeps to CAP 1.2 in all that its schema and its text demand.
    public boolean valid() {
        return alert != null && problems.stream().noneMatch(CapProblem::violation);
    }
}
