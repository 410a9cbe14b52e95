package id.tanggap.hazard.quake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// How strongly a quake was felt at a place, on the modified Mercalli scale from I to XII.
///
/// @param least of a range; the same as `most` if it is none
public record FeltReport(String place, int least, int most) {

    private static final List<String> ROMAN =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");
    private static final String NUMERAL = "(XII|XI|IX|X|VIII|VII|VI|IV|V|III|II|I)";
    private static final Pattern ENTRY = Pattern.compile(
            "^(?:skala\\s+)?(?:MMI\\s*:?\\s*)?" + NUMERAL + "(?:\\s*[-–—/]\\s*" + NUMERAL
                    + ")?(?:\\s+MMI)?(?:\\s+di)?(?:\\s+|$)(.*)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HEADING = Pattern.compile("^\\s*dirasakan[^:]*:", Pattern.CASE_INSENSITIVE);

    public FeltReport {
        if (least < 1 || most > ROMAN.size() || least > most) {
            throw new IllegalArgumentException("Not an intensity: " + least + " to " + most);
        }
    }

    /// `II-III`, without spaces; `IV` if it is no range.
    public String mmi() {
        return least == most ? ROMAN.get(most - 1) : ROMAN.get(least - 1) + "-" + ROMAN.get(most - 1);
    }

    /// Reads the agency's lists, such as "II-III Kota Bima, II - III Dompu" and "III Garut, Bandung". A place without
    /// an intensity has that of the place before it.
    static List<FeltReport> list(String text) {
        var found = new ArrayList<FeltReport>();
        for (var entry : HEADING.matcher(text).replaceFirst("").split("[,;]", -1)) {
            var written = entry.strip();
            var matcher = ENTRY.matcher(written);
            if (matcher.matches()) {
                var first = number(matcher.group(1));
                var second = matcher.group(2) == null ? first : number(matcher.group(2));
                add(found, new FeltReport(matcher.group(3).strip(), Math.min(first, second), Math.max(first, second)));
            } else if (!written.isEmpty() && !found.isEmpty()) {
                add(
                        found,
                        new FeltReport(
                                written,
                                found.getLast().least(),
                                found.getLast().most()));
            }
        }
        return List.copyOf(found);
    }

    private static void add(List<FeltReport> found, FeltReport one) {
        if (!one.place().isEmpty()) {
            found.add(one);
        }
    }

    private static int number(String roman) {
        return ROMAN.indexOf(roman.toUpperCase(Locale.ROOT)) + 1;
    }
}
