package id.tanggap.pbx;

import id.tanggap.language.ShippedTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where the caller of a fixed line may be, by the area code. A hint with low confidence: lines are forwarded, offices
/// call for others, and an area code covers several kabupaten. A mobile number gives no place.
public final class AreaCodes {

    private static final String INDONESIA = "+62";
    private static final AreaCodes SHIPPED = new AreaCodes();

    private final Map<String, List<String>> regions = new HashMap<>();

    private AreaCodes() {
        for (var row : ShippedTable.read(AreaCodes.class, "/pbx/area-codes.tsv")) {
            regions.put(row.get(0), List.of(row.get(1).split(" ", -1)));
        }
    }

    public static AreaCodes shipped() {
        return SHIPPED;
    }

    /// @param areaCode without the zero, such as `274`
    /// @param regions Kemendagri codes of kabupaten and kota, the main one first
    /// @param confidence of the first one, from 0 to 1
    public record Hint(String areaCode, List<String> regions, double confidence) {
        public Hint {
            regions = List.copyOf(regions);
        }
    }

    /// @return empty for a mobile number, an extension, a hidden caller, a foreign number and an unknown area code
    public Optional<Hint> of(CallParty party) {
        var number = party.value();
        if (party.kind() != CallParty.Kind.NUMBER || number == null || !number.startsWith(INDONESIA)) {
            return Optional.empty();
        }
        for (int length = 2;
                length <= 3;
                length++) { // no code of three digits begins with one of the five codes of two digits
            int end = INDONESIA.length() + length;
            var area = number.length() > end ? number.substring(INDONESIA.length(), end) : "";
            var covered = regions.get(area);
            if (covered != null) {
                return Optional.of(new Hint(area, covered, confidence(covered.size())));
            }
        }
        return Optional.empty();
    }

    private static double confidence(int regions) {
        return regions == 1 ? 0.4 : regions <= 3 ? 0.3 : 0.15;
    }
}
