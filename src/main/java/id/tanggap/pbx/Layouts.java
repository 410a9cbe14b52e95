package id.tanggap.pbx;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The fixed orders in which exchanges write their columns.
final class Layouts {

    private Layouts() {}

    /// Asterisk's `Master.csv`: sixteen columns; `uniqueid` and `userfield` only if they are switched on, each
    /// separately; `peeraccount`, `linkedid` and `sequence` with `newcdrcolumns`.
    static final class Asterisk implements CsvLog.Layout {

        private static final List<Field> SIXTEEN = List.of(
                Field.ACCOUNT,
                Field.FROM,
                Field.TO,
                Field.CONTEXT,
                Field.CLID,
                Field.CHANNEL,
                Field.DSTCHANNEL,
                Field.LASTAPP,
                Field.LASTDATA,
                Field.START,
                Field.ANSWER,
                Field.END,
                Field.DURATION,
                Field.BILLSEC,
                Field.DISPOSITION,
                Field.AMAFLAGS);
        private static final List<Field> LINKED = List.of(Field.PEERACCOUNT, Field.LINKEDID, Field.SEQUENCE);
        private static final Columns PLAIN = with(List.of());
        private static final Columns UNIQUE = with(List.of(Field.UNIQUEID));
        private static final Columns USER = with(List.of(Field.USERFIELD));
        private static final Columns BOTH = with(List.of(Field.UNIQUEID, Field.USERFIELD));
        private static final Columns PLAIN_LINKED = with(LINKED);
        private static final Columns UNIQUE_LINKED = with(join(List.of(Field.UNIQUEID), LINKED));
        private static final Columns USER_LINKED = with(join(List.of(Field.USERFIELD), LINKED));
        private static final Columns ALL = with(join(List.of(Field.UNIQUEID, Field.USERFIELD), LINKED));

        /// Epoch seconds and a running number, with the system's name in front if it has one.
        private static final Pattern UNIQUE_ID = Pattern.compile("(?:.+-)?\\d{9,10}\\.\\d+");

        @Override
        public Columns columns(@Nullable String[] cells, List<String> heading) {
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

        private static Columns with(List<Field> more) {
            return Columns.inOrder(join(SIXTEEN, more), SIXTEEN.size());
        }

        private static List<Field> join(List<Field> first, List<Field> second) {
            var joined = new ArrayList<>(first);
            joined.addAll(second);
            return joined;
        }

        @Override
        public int width() {
            return SIXTEEN.size();
        }

        @Override
        public Character delimiter() {
            return ',';
        }

        @Override
        public boolean headed(FormatSettings settings) {
            return false;
        }
    }

    /// The template "example" of FreeSWITCH's `cdr_csv.conf.xml`; the codecs at its end may be missing.
    static final class Freeswitch implements CsvLog.Layout {

        private static final int WIDTH = 12;
        private static final Columns EXAMPLE = Columns.inOrder(
                List.of(
                        Field.CLID,
                        Field.FROM,
                        Field.TO,
                        Field.CONTEXT,
                        Field.START,
                        Field.ANSWER,
                        Field.END,
                        Field.DURATION,
                        Field.BILLSEC,
                        Field.DISPOSITION,
                        Field.UNIQUEID,
                        Field.OTHER_LEG,
                        Field.ACCOUNT),
                WIDTH);

        @Override
        public Columns columns(@Nullable String[] cells, List<String> heading) {
            return EXAMPLE;
        }

        @Override
        public int width() {
            return WIDTH;
        }

        @Override
        public Character delimiter() {
            return ',';
        }

        @Override
        public boolean headed(FormatSettings settings) {
            return false;
        }
    }

    /// Any spreadsheet: columns by the operator's mapping, else by the names in its heading.
    static final class Spreadsheet implements CsvLog.Layout {

        private static final Columns NOTHING = Columns.inOrder(List.of(), 1);

        private List<String> last = List.of();
        private Columns guessed = NOTHING;

        @Override
        public synchronized Columns columns(@Nullable String[] cells, List<String> heading) {
            if (!heading.equals(last)) {
                last = List.copyOf(heading);
                guessed = Columns.guessed(heading);
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
            return columns.isEmpty() || columns.stream().anyMatch(column -> !Numbering.digits(column.strip()));
        }
    }
}
