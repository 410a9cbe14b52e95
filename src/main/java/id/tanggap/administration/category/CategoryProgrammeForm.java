package id.tanggap.administration.category;

import org.jspecify.annotations.Nullable;

/// To which programme a category belongs.
///
/// @param seen version that the person saw
record CategoryProgrammeForm(
        @Nullable String programme,
        @Nullable String why,
        @Nullable Long seen) {}
