package id.tanggap.api;

import id.tanggap.resource.site.Site;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A site as programs see it.
@Schema(name = "Site")
record SiteView(
        String code,
        String kind,
        String name,
        String kabkota,
        @Nullable String balai,
        Position position,
        Contact contact,
        Standing standing) {

    record Position(double latitude, double longitude, String precision) {}

    /// @param phone only for those who dispatch
    record Contact(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String opening) {}

    record Standing(
            @Nullable Instant confirmedAt,
            @Nullable String confirmedBy,
            boolean needsDeclaration,
            boolean invented,
            boolean closed) {}

    static SiteView of(Site site, boolean numbers) {
        var balai = site.balai();
        var confirmation = site.confirmation();
        var point = site.position().point();
        return new SiteView(
                site.code().value(),
                site.kind().code(),
                site.name(),
                site.kabkota().value(),
                balai == null ? null : balai.value(),
                new Position(
                        point.latitude(),
                        point.longitude(),
                        site.position().precision().code()),
                new Contact(
                        site.contact().name(),
                        numbers ? site.contact().phone() : null,
                        site.contact().opening()),
                new Standing(
                        confirmation == null ? null : confirmation.at(),
                        confirmation == null ? null : confirmation.by(),
                        site.standing().needsDeclaration(),
                        site.standing().invented(),
                        site.closed()));
    }
}
