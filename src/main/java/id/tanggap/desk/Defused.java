package id.tanggap.desk;

import java.util.regex.Pattern;

/// Text of strangers in a cell of a spreadsheet, as text: a program that opens the file runs nothing of it.
///
/// What begins a formula gets an apostrophe before it, as OWASP's page on CSV injection says. Also behind a semicolon,
/// a tab or a new line: a spreadsheet of an Indonesian computer parts cells by semicolons, and knows nothing of quotes
/// that stand inside a cell.
final class Defused {

    /// The wide forms are read as the narrow ones in some languages.
    private static final Pattern FORMULA = Pattern.compile("(\\A|[;\\t\\r\\n])( *[=+\\-@\\t\\r\\n＝＋－＠])");

    private Defused() {}

    static String cell(String text) {
        return FORMULA.matcher(text).replaceAll("$1'$2");
    }
}
