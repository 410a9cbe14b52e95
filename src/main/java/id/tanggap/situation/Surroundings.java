package id.tanggap.situation;

import id.tanggap.region.GeoPoint;
import id.tanggap.resource.person.PeopleAround;
import id.tanggap.resource.person.PeopleWithin;
import id.tanggap.resource.site.SiteKind;
import id.tanggap.stock.balance.ItemWithin;
import java.time.Instant;
import java.util.List;

/// What there is around a point at a moment.
///
/// @param rings in metres, ascending; a ring counts what is in the smaller ones too
/// @param sites within the largest ring, nearest first; and at least the nearest balai, wherever they are
/// @param roster people by ring, and where those are who could go
/// @param stock by ring and item: goods that can be given out, in sites that count
public record Surroundings(
        GeoPoint centre,
        List<Integer> rings,
        List<NearSite> sites,
        PeopleAround roster,
        List<ItemWithin> stock,
        Instant at) {

    public Surroundings {
        rings = List.copyOf(rings);
        sites = List.copyOf(sites);
        stock = List.copyOf(stock);
    }

    /// People by ring.
    public List<PeopleWithin> people() {
        return roster.rings();
    }

    public List<NearSite> balai() {
        return sites.stream()
                .filter(near -> near.site().kind() == SiteKind.BALAI)
                .toList();
    }

    /// All sites but the balai.
    public List<NearSite> others() {
        return sites.stream()
                .filter(near -> near.site().kind() != SiteKind.BALAI)
                .toList();
    }

    /// Stores that lie in the hazard area and that nobody has confirmed since.
    public List<NearSite> uncounted() {
        return sites.stream().filter(near -> !near.counted()).toList();
    }
}
