package id.tanggap.administration.category;

import org.jspecify.annotations.Nullable;

/// That the tickets of a category go to another one.
record CategoryMergeForm(
        @Nullable String into,
        @Nullable String why,
        @Nullable Long seen) {}
