package id.tanggap.region.outline;

import java.time.Instant;

/// What the outlines of the areas are worth.
public sealed interface OutlineStanding {

    /// Made from known places, not from a survey: the right kabupaten or kota for about three of four points.
    record Approximate() implements OutlineStanding {}

    /// Imported by an operator.
    ///
    /// @param version counts up from 1 with each import
    /// @param source the name of the file
    record Official(long version, String source, Instant importedAt) implements OutlineStanding {}
}
