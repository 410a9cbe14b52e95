package id.tanggap.table.sheet;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;

/// Cells of Excel as text. Excel stores a time as a number of days; only the cell's format says that it is a time.
final class XlsxCells {

    private static final LocalDateTime DAY_ZERO = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final LocalDateTime DAY_ZERO_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);
    private static final int SECONDS_A_DAY = 86_400;

    /// About 1984 to 2102: a number in this range could be the time of a call.
    private static final BigDecimal FIRST_DAY = BigDecimal.valueOf(31_000);

    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(74_000);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);

    /// Excel's last day is 9999-12-31.
    private static final BigDecimal MOST_DAYS = BigDecimal.valueOf(2_958_465);

    /// Excel's largest number has 308 digits; `1E999999999` would be a text of a thousand million.
    private static final int MOST_DIGITS = 400;

    /// Parts of a format that are not fields: literal text, colours, the language; not `[h]`, which counts hours.
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!h+]|m+]|s+])[^]]*]");

    private final LocalDateTime dayZero;

    XlsxCells(ReadableWorkbook workbook) {
        this.dayZero = workbook.isDate1904() ? DAY_ZERO_1904 : DAY_ZERO;
    }

    UploadedSheet.Cell read(Cell cell) {
        var number = number(cell);
        if (number == null) {
            return UploadedSheet.Cell.of(
                    cell.getText() == null ? "" : cell.getText().strip());
        }
        var format = number.abs().compareTo(MOST_DAYS) > 0 ? "" : format(cell);
        if (format.matches(".*[yd].*")) {
            return new UploadedSheet.Cell(day(number, format.matches(".*[hs].*")), null);
        }
        if (format.matches(".*[hs].*")) {
            return new UploadedSheet.Cell(clock(number), null);
        }
        var isMoment = number.compareTo(FIRST_DAY) > 0 && number.compareTo(LAST_DAY) < 0;
        return new UploadedSheet.Cell(number.stripTrailingZeros().toPlainString(), isMoment ? day(number, true) : null);
    }

    private static @Nullable BigDecimal number(Cell cell) {
        var number = written(cell);
        return number == null || Math.abs(number.scale()) > MOST_DIGITS ? null : number;
    }

    private static @Nullable BigDecimal written(Cell cell) {
        return switch (cell.getType()) {
            case NUMBER -> cell.asNumber();
            case FORMULA -> cell.getValue() instanceof BigDecimal value ? value : parsed(cell.getRawValue());
            case STRING, BOOLEAN, ERROR, EMPTY -> null;
        };
    }

    private static @Nullable BigDecimal parsed(@Nullable String raw) {
        return raw != null && raw.matches("-?\\d{1,18}(\\.\\d{1,18})?([eE]-?\\d{1,2})?") ? new BigDecimal(raw) : null;
    }

    private static String format(Cell cell) {
        var format = cell.getDataFormatString();
        return format == null
                ? ""
                : LITERAL.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private String day(BigDecimal days, boolean withTime) {
        var moment = dayZero.plusSeconds(seconds(days));
        return moment.format(withTime || moment.truncatedTo(ChronoUnit.DAYS).isBefore(moment) ? MOMENT : DAY);
    }

    /// May be more than 24 hours: a duration.
    private static String clock(BigDecimal days) {
        var seconds = seconds(days);
        return "%02d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    private static long seconds(BigDecimal days) {
        return days.multiply(BigDecimal.valueOf(SECONDS_A_DAY))
                .setScale(0, java.math.RoundingMode.HALF_UP)
                .longValue();
    }
}
