package id.tanggap.resource.site;

import id.tanggap.balai.BalaiCode;
import id.tanggap.region.RegionCode;
import org.jspecify.annotations.Nullable;

/// What people say about a site: all that a form or a row of a table can change.
public record SiteDraft(
        SiteCode code,
        SiteKind kind,
        String name,
        RegionCode kabkota,
        @Nullable BalaiCode balai,
        SitePosition position,
        SiteContact contact,
        boolean needsDeclaration,
        boolean closed) {

    public static SiteDraft of(Site site) {
        return new SiteDraft(
                site.code(),
                site.kind(),
                site.name(),
                site.kabkota(),
                site.balai(),
                site.position(),
                site.contact(),
                site.standing().needsDeclaration(),
                site.closed());
    }
}
