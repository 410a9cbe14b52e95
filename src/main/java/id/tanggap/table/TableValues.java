package id.tanggap.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads numbers, dates and words as people write them in tables here and abroad. Never throws.
public final class TableValues {

    private static final Pattern NOT_PLAIN = Pattern.compile("[^\\p{L}\\p{N}#+]+");
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,15}([.,]0+)?");
    private static final Pattern THOUSANDS = Pattern.compile("-?\\d{1,3}([.,]\\d{3})(\\1|[.,]\\d{3})*");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,9}([.,]\\d{1,15})?");
    private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})( 00:00:00)?");
    private static final Pattern DATE = Pattern.compile("(\\d{1,2})[ /.-](\\d{1,2}|\\p{L}{3,9})[ /.-](\\d{4})");
    private static final int MONTH_LETTERS = 3;

    /// The first three letters of the months in Indonesian and English, in their order.
    private static final List<List<String>> MONTHS = List.of(
            List.of("jan"),
            List.of("feb", "peb"),
            List.of("mar"),
            List.of("apr"),
            List.of("mei", "may"),
            List.of("jun"),
            List.of("jul"),
            List.of("agu", "ags", "agt", "aug"),
            List.of("sep"),
            List.of("okt", "oct"),
            List.of("nov", "nop"),
            List.of("des", "dec"));

    private TableValues() {}

    /// Small letters and digits with single spaces between: `No. HP / WA` is `no hp wa`.
    public static String plain(String text) {
        return NOT_PLAIN.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /// `1200`, `1.200` and `1,200` are the same number here.
    public static Optional<Long> whole(String text) {
        var number = text.replace("\u00a0", "").replace(" ", "");
        if (THOUSANDS.matcher(number).matches()) {
            number = number.replaceAll("[.,]", "");
        } else if (PLAIN.matcher(number).matches()) {
            number = number.replaceAll("[.,]0+$", "");
        } else {
            return Optional.empty();
        }
        return number.length() > 16 ? Optional.empty() : Optional.of(Long.parseLong(number));
    }

    /// With a decimal point or a decimal comma; no separators of thousands.
    public static Optional<Double> decimal(String text) {
        var number = text.replace(" ", "");
        return DECIMAL.matcher(number).matches()
                ? Optional.of(Double.parseDouble(number.replace(',', '.')))
                : Optional.empty();
    }

    /// The year first, or the day first as here; months as numbers or words.
    public static Optional<LocalDate> date(String text) {
        var iso = ISO_DATE.matcher(text.strip());
        if (iso.matches()) {
            return day(iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3));
        }
        var written = DATE.matcher(text.strip());
        return written.matches()
                ? month(written.group(2)).flatMap(month -> day(written.group(3), month, written.group(1)))
                : Optional.empty();
    }

    private static Optional<Integer> month(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Optional.of(Integer.parseInt(text));
        }
        var letters = text.toLowerCase(Locale.ROOT).substring(0, MONTH_LETTERS);
        for (var i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).contains(letters)) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(String year, int month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
