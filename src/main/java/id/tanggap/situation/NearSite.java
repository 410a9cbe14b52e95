package id.tanggap.situation;

import id.tanggap.resource.site.Site;

/// A site, the way to it, and whether one may count on it.
///
/// @param inArea it lies in the hazard area
/// @param counted false for a site in the hazard area that nobody has confirmed since the incident began: it may be
///     flooded or in ruins, and its goods are not in the sums
public record NearSite(Site site, Travel travel, boolean inArea, boolean counted) {

    public int metres() {
        return travel.metres();
    }
}
