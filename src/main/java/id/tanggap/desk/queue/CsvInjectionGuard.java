package id.tanggap.desk.queue;

import java.util.regex.Pattern;

/// Protects spreadsheets from CSV injection: foreign text in a cell stays text and is not run as a formula.
///
/// A character that begins a formula gets an apostrophe before it, as OWASP's page on CSV injection says. Also after a
/// semicolon, a tab or a new line: a spreadsheet with Indonesian settings separates cells by semicolons, and ignores
/// quotes inside a cell.
final class CsvInjectionGuard {

    /// Some languages read the full-width forms as the normal ones.
    private static final Pattern FORMULA = Pattern.compile("(\\A|[;\\t\\r\\n])( *[=+\\-@\\t\\r\\n＝＋－＠])");

    private CsvInjectionGuard() {}

    static String cell(String text) {
        return FORMULA.matcher(text).replaceAll("$1'$2");
    }
}
