package id.tanggap.resource.site;

import id.tanggap.balai.BalaiCode;
import id.tanggap.region.RegionCode;
import id.tanggap.resource.Confirmation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A place of the ministry where people or goods are.
///
/// @param kabkota the kabupaten or kota it stands in
/// @param balai the balai that keeps it; null for sites of the ministry itself
/// @param confirmation null if nobody ever confirmed this row
public record Site(
        long id,
        SiteCode code,
        SiteKind kind,
        String name,
        RegionCode kabkota,
        @Nullable BalaiCode balai,
        SitePosition position,
        SiteContact contact,
        @Nullable Confirmation confirmation,
        SiteStanding standing) {

    public boolean closed() {
        return standing.closedAt() != null;
    }

    /// Whether nobody confirmed this row in the last 90 days.
    public boolean stale(Instant now) {
        return confirmation == null || confirmation.stale(now);
    }
}
