package id.tanggap.administration.category;

import org.jspecify.annotations.Nullable;

/// A decision about a tag.
///
/// @param into the tag that takes its place; empty if none does
/// @param retired whether nobody may give it any more
record TagSettingForm(
        @Nullable String into,
        @Nullable Boolean retired,
        @Nullable String why) {}
