package id.tanggap.resource.site;

import id.tanggap.region.GeoPoint;
import id.tanggap.resource.PositionPrecision;

/// Where a site is, and how exactly that is known.
public record SitePosition(GeoPoint point, PositionPrecision precision) {}
