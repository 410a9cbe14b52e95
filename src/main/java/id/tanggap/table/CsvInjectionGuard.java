package id.tanggap.table;

import java.util.regex.Pattern;

/// Protects spreadsheets from CSV injection: foreign text in a cell stays text and is not run as a formula.
///
/// A character that begins a formula gets an apostrophe before it, as OWASP's page on CSV injection says. Also after a
/// semicolon, a tab or a new line: a spreadsheet with Indonesian settings separates cells by semicolons, and ignores
/// quotes inside a cell. A cell that is a number and nothing else stays one: a latitude south of the equator is no
/// formula, and programs that read our tables need it as it is.
public final class CsvInjectionGuard {

    /// Some languages read the full-width forms as the normal ones.
    private static final Pattern FORMULA = Pattern.compile("(\\A|[;\\t\\r\\n])( *[=+\\-@\\t\\r\\n＝＋－＠])");

    private static final Pattern NUMBER = Pattern.compile("-[0-9]+(\\.[0-9]+)?");

    private CsvInjectionGuard() {}

    public static String cell(String text) {
        if (NUMBER.matcher(text).matches()) {
            return text;
        }
        return FORMULA.matcher(text).replaceAll("$1'$2");
    }

    /// Takes away what `cell` put before the text, so that a table that we wrote reads as it was.
    static String original(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell.substring(1)).lookingAt() ? cell.substring(1) : cell;
    }
}
