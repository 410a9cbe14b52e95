package id.tanggap.pbx.csv;

import id.tanggap.pbx.FormatSettings;
import id.tanggap.pbx.NumberingPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The fixed orders in which exchanges write their columns.
public final class ColumnLayouts {

    private ColumnLayouts() {}

    /// Asterisk's `Master.csv`: sixteen columns; `uniqueid` and `userfield` only if they are switched on, each
    /// separately; `peeraccount`, `linkedid` and `sequence` with `newcdrcolumns`.
    public static final class Asterisk implements CsvFormat.Layout {

        private static final List<LogField> SIXTEEN = List.of(
                LogField.ACCOUNT,
                LogField.FROM,
                LogField.TO,
                LogField.CONTEXT,
                LogField.CLID,
                LogField.CHANNEL,
                LogField.DSTCHANNEL,
                LogField.LASTAPP,
                LogField.LASTDATA,
                LogField.START,
                LogField.ANSWER,
                LogField.END,
                LogField.DURATION,
                LogField.BILLSEC,
                LogField.DISPOSITION,
                LogField.AMAFLAGS);
        private static final List<LogField> LINKED =
                List.of(LogField.PEERACCOUNT, LogField.LINKEDID, LogField.SEQUENCE);
        private static final LogColumns PLAIN = with(List.of());
        private static final LogColumns UNIQUE = with(List.of(LogField.UNIQUEID));
        private static final LogColumns USER = with(List.of(LogField.USERFIELD));
        private static final LogColumns BOTH = with(List.of(LogField.UNIQUEID, LogField.USERFIELD));
        private static final LogColumns PLAIN_LINKED = with(LINKED);
        private static final LogColumns UNIQUE_LINKED = with(join(List.of(LogField.UNIQUEID), LINKED));
        private static final LogColumns USER_LINKED = with(join(List.of(LogField.USERFIELD), LINKED));
        private static final LogColumns ALL = with(join(List.of(LogField.UNIQUEID, LogField.USERFIELD), LINKED));

        /// Epoch seconds and a running number, with the system's name in front if it has one.
        private static final Pattern UNIQUE_ID = Pattern.compile("(?:.+-)?\\d{9,10}\\.\\d+");

        @Override
        public LogColumns columns(@Nullable String[] cells, List<String> heading) {
            return switch (cells.length) {
                case 17 -> isUniqueId(cells[16]) ? UNIQUE : USER;
                case 18 -> BOTH;
                case 19 -> PLAIN_LINKED;
                case 20 -> isUniqueId(cells[16]) ? UNIQUE_LINKED : USER_LINKED;
                default -> cells.length > 20 ? ALL : PLAIN;
            };
        }

        private static boolean isUniqueId(@Nullable String cell) {
            return cell != null && UNIQUE_ID.matcher(cell).matches();
        }

        private static LogColumns with(List<LogField> more) {
            return LogColumns.inOrder(join(SIXTEEN, more), SIXTEEN.size());
        }

        private static List<LogField> join(List<LogField> first, List<LogField> second) {
            var joined = new ArrayList<>(first);
            joined.addAll(second);
            return joined;
        }

        @Override
        public int width() {
            return SIXTEEN.size();
        }
    }

    /// The template "example" of FreeSWITCH's `cdr_csv.conf.xml`; the codecs at its end may be missing.
    public static final class Freeswitch implements CsvFormat.Layout {

        private static final int WIDTH = 12;
        private static final LogColumns EXAMPLE = LogColumns.inOrder(
                List.of(
                        LogField.CLID,
                        LogField.FROM,
                        LogField.TO,
                        LogField.CONTEXT,
                        LogField.START,
                        LogField.ANSWER,
                        LogField.END,
                        LogField.DURATION,
                        LogField.BILLSEC,
                        LogField.DISPOSITION,
                        LogField.UNIQUEID,
                        LogField.OTHER_LEG,
                        LogField.ACCOUNT),
                WIDTH);

        @Override
        public LogColumns columns(@Nullable String[] cells, List<String> heading) {
            return EXAMPLE;
        }

        @Override
        public int width() {
            return WIDTH;
        }
    }

    /// Any spreadsheet: columns by the operator's mapping, else by the names in its heading.
    public static final class Spreadsheet implements CsvFormat.Layout {

        private static final LogColumns NOTHING = LogColumns.inOrder(List.of(), 1);

        private List<String> last = List.of();
        private LogColumns guessed = NOTHING;

        @Override
        public synchronized LogColumns columns(@Nullable String[] cells, List<String> heading) {
            if (!heading.equals(last)) {
                last = List.copyOf(heading);
                guessed = LogColumns.guessed(heading);
            }
            return guessed;
        }

        @Override
        public int width() {
            return 0;
        }

        @Override
        public @Nullable Character delimiter() {
            return null;
        }

        @Override
        public boolean headed(FormatSettings settings) {
            var columns = settings.columns().values();
            return columns.isEmpty() || columns.stream().anyMatch(column -> !NumberingPlan.digits(column.strip()));
        }
    }
}
