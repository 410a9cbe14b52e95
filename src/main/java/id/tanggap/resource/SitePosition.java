package id.tanggap.resource;

import id.tanggap.region.GeoPoint;

/// Where a site is, and how exactly that is known.
public record SitePosition(GeoPoint point, PositionPrecision precision) {}
