package id.tanggap.relief;

import id.tanggap.region.Gazetteer;
import id.tanggap.region.Region;
import id.tanggap.region.RegionCode;
import id.tanggap.resource.RegionNames;
import id.tanggap.table.RowReader;
import id.tanggap.taxonomy.Reason;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Reads the place of a row: a code of any level (`33.21.05`, `332105`), or the name of a kabupaten or kota, with the
/// kecamatan in a column of its own.
@Component
class PlaceRowReader {

    private final Gazetteer gazetteer;
    private final RegionNames names;

    PlaceRowReader(Gazetteer gazetteer, RegionNames names) {
        this.gazetteer = gazetteer;
        this.names = names;
    }

    Optional<RegionCode> read(RowReader reader) {
        var place = reader.read("place", this::place, Reason.of("reason.relief.place"));
        return place.flatMap(found -> reader.read(
                                "kecamatan",
                                text -> names.kecamatan(text, found.code()),
                                Reason.of("reason.relief.kecamatan"))
                        .or(() -> place))
                .map(Region::code);
    }

    private Optional<Region> place(String text) {
        var digits = text.replaceAll("[.\\s]", "");
        if (!digits.matches("[0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{10}")) {
            return names.kabkota(text);
        }
        var code = digits.substring(0, Math.min(digits.length(), 6)).replaceAll("(\\d{2})(?=\\d)", "$1.");
        return gazetteer.find(new RegionCode(digits.length() > 6 ? code + "." + digits.substring(6) : code));
    }
}
