package id.tanggap.resource.site;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What one must know before one relies on a site.
///
/// @param needsDeclaration goods may leave only after the regional head declared an emergency
/// @param invented made by the demo, never a real place
/// @param exercise of which exercise it is a part, invented for it; null for a real one
/// @param closedAt null while the site is in use
public record SiteStanding(
        boolean needsDeclaration,
        boolean invented,
        @Nullable Long exercise,
        @Nullable Instant closedAt) {

    public static final SiteStanding OPEN = new SiteStanding(false, false, null, null);
}
