package id.tanggap.administration.category;

import org.jspecify.annotations.Nullable;

/// Whether a category is restricted.
///
/// @param restricted empty to open it to all
/// @param forBalai whether the staff of all balai see it
record RestrictionForm(
        @Nullable Boolean restricted,
        @Nullable Boolean forBalai,
        @Nullable String why) {}
