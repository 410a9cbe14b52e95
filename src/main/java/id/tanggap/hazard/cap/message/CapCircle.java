package id.tanggap.hazard.cap.message;

import id.tanggap.region.GeoPoint;

/// @param radiusKm in kilometres, 0 or more
public record CapCircle(GeoPoint centre, double radiusKm) {}
