package id.tanggap.region.outline;

import java.util.List;

/// What became of a file of outlines.
public sealed interface BoundaryImport {

    /// The outlines of kabupaten and kota that the file gives, simplified.
    record Accepted(List<Boundary> boundaries) implements BoundaryImport {
        public Accepted {
            boundaries = List.copyOf(boundaries);
        }
    }

    /// Nothing is imported.
    record Refused(List<BoundaryProblem> problems) implements BoundaryImport {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
