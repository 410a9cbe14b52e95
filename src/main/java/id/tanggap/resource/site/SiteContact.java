package id.tanggap.resource.site;

import org.jspecify.annotations.Nullable;

/// How to reach a site.
///
/// @param phone E.164; shown only to those who may see numbers
/// @param opening in words, "setiap hari 08.00–16.00"
public record SiteContact(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String opening) {

    public static final SiteContact NONE = new SiteContact(null, null, null);
}
