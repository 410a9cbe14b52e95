package id.tanggap.administration.category;

import org.jspecify.annotations.Nullable;

/// The name of a kind or of a group.
///
/// @param key such as `kind.aspirasi`
record CategoryNameForm(
        @Nullable String key,
        @Nullable String label,
        @Nullable String labelEnglish,
        @Nullable String why) {}
