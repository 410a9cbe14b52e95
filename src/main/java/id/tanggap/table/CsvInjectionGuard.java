package id.tanggap.table;

import java.util.regex.Pattern;

/// Protects spreadsheets from CSV injection: foreign text in a cell stays text and is not run as a formula.
///
/// A character that begins a formula gets an apostrophe before it, as OWASP's page on CSV injection says. Also after a
/// semicolon, a tab or a new line: a spreadsheet with Indonesian settings separates cells by semicolons, and ignores
/// quotes inside a cell.
public final class CsvInjectionGuard {

    /// Some languages read the full-width forms as the normal ones.
    private static final Pattern FORMULA = Pattern.compile("(\\A|[;\\t\\r\\n])( *[=+\\-@\\t\\r\\n＝＋－＠])");

    private CsvInjectionGuard() {}

    public static String cell(String text) {
        return FORMULA.matcher(text).replaceAll("$1'$2");
    }

    /// Takes away what `cell` put before the text, so that a table that we wrote reads as it was.
    static String original(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell.substring(1)).lookingAt() ? cell.substring(1) : cell;
    }
}
