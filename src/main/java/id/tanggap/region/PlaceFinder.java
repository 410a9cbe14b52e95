package id.tanggap.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds areas while somebody types: provinces, kabupaten and kota, kecamatan, desa and kelurahan, by the beginning of
/// any word of their names and by what people call them, with or without `kab.`, `kec.`, `ds.`. Further words narrow
/// it down by the areas around: `karangany demak`.
///
/// Best first: the whole name, then its beginning, then the beginning of a later word; among those the larger level,
/// then the area with more desa (the number of inhabitants is not known). Immutable and safe for threads; reads its
/// tables at the first question. Takes microseconds; `PlaceFinderBench` prints how many.
public final class PlaceFinder {

    private static final class Shipped {
        static final PlaceIndex INDEX = new PlaceIndex(Gazetteer.shipped(), VillageNames.shipped());
    }

    private static final int LONGEST = 80;

    private final Gazetteer gazetteer;

    private PlaceFinder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /// Looks in the gazetteer that ships with the program.
    public static PlaceFinder shipped() {
        return new PlaceFinder(Gazetteer.shipped());
    }

    /// An area with the areas it lies in.
    ///
    /// @param parents the next larger one first; none of a province
    public record Place(Region region, List<Region> parents) {
        public Place {
            parents = List.copyOf(parents);
        }

        /// "Karanganyar, Demak, Jawa Tengah"; a kabupaten itself keeps the word, "Kabupaten Demak, Jawa Tengah".
        public String label() {
            var label = new StringBuilder(region.name());
            parents.forEach(parent -> label.append(", ").append(parent.bareName()));
            return label.toString();
        }
    }

    /// Reads the tables, so that the first letter typed does not wait for them.
    public void prepare() {
        Shipped.INDEX.prepare();
    }

    /// Areas whose names begin like this, the likeliest first; none for a text without letters.
    public List<Place> suggest(String text, int limit) {
        var asked = PlaceQuestion.of(text.substring(0, Math.min(text.length(), LONGEST)));
        return asked.isEmpty()
                ? List.of()
                : Shipped.INDEX.find(asked, limit).stream()
                        .map(code -> place(code).orElseThrow())
                        .toList();
    }

    /// The area of a code, with its parents.
    public Optional<Place> place(RegionCode code) {
        return gazetteer.find(code).map(region -> new Place(region, parents(code)));
    }

    private List<Region> parents(RegionCode code) {
        var parents = new ArrayList<Region>(3);
        for (var dot = code.value().lastIndexOf('.');
                dot > 0;
                dot = code.value().lastIndexOf('.', dot - 1)) {
            gazetteer.find(new RegionCode(code.value().substring(0, dot))).ifPresent(parents::add);
        }
        return parents;
    }
}
