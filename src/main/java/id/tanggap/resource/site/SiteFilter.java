package id.tanggap.resource.site;

import id.tanggap.balai.BalaiCode;
import id.tanggap.region.Vicinity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which sites a list shows; what is null or empty does not narrow it.
///
/// @param words part of the name, or a code
/// @param region beginning of an area code: `33`, `33.21`
/// @param confirmedBefore only those that nobody confirmed since then
/// @param vicinity only those in this circle, nearest first
public record SiteFilter(
        String words,
        @Nullable SiteKind kind,
        @Nullable BalaiCode balai,
        String region,
        @Nullable Instant confirmedBefore,
        @Nullable Vicinity vicinity) {

    public static final SiteFilter ALL = new SiteFilter("", null, null, "", null, null);
}
