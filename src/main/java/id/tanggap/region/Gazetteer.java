package id.tanggap.region;

import java.util.List;
import java.util.Optional;

/// All areas by code and by name. Immutable and safe for many threads.
public interface Gazetteer {

    /// Any area, from province to desa.
    Optional<Region> find(RegionCode code);

    /// The areas by level, provinces first, then kabupaten and kota, then kecamatan; each by code.
    /// Without the 84 thousand desa, which `find` knows too.
    List<Region> all();

    /// The areas a text mentions, in the order of the text. Overlapping readings are resolved; the surest stays.
    List<PlaceMention> mentions(String text);

    /// The gazetteer that ships with the program.
    static Gazetteer shipped() {
        return ShippedGazetteer.INSTANCE;
    }
}
