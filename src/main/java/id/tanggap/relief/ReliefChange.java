package id.tanggap.relief;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A decision of a person about needs: an edit, a base, or which count is used.
///
/// @param kind `edit`, `base` or `count`
/// @param subject an item, a base, or a figure of people
/// @param number null for as computed, for the newest, or if there is none to say
/// @param note the reason of an edit; source and regime of a base, the source of a count, parted by a space
public record ReliefChange(
        String kind, String place, String subject, @Nullable Long number, String note, Instant at, String actor) {}
