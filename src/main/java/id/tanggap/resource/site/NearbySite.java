package id.tanggap.resource.site;

/// A site and how far it is from the point that was asked about.
///
/// @param metres as the crow flies, on the WGS84 ellipsoid
public record NearbySite(Site site, int metres) {}
