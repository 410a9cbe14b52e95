package id.tanggap.resource.person;

import id.tanggap.balai.BalaiCode;
import id.tanggap.resource.site.SiteCode;
import org.jspecify.annotations.Nullable;

/// Where a person belongs.
///
/// @param balai that keeps this person on its roster; null for the ministry itself
/// @param site where they report; null if none was named
public record PersonBase(
        @Nullable BalaiCode balai, @Nullable SiteCode site) {}
