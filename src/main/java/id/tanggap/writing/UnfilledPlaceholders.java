package id.tanggap.writing;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Parts of a prepared answer that the writer must complete: `[lengkapi: nama]`, `[sebutkan instansinya]`. A text with
/// such a part is not sent.
public final class UnfilledPlaceholders {

    private static final Pattern GAP = Pattern.compile(
            "\\[(?:lengkapi|sebutkan|isi|complete|name|fill in)\\b[^\\]\\n]{0,80}\\]"
                    + "|\\{(?:nama|nomor|kategori|balai|petugas|tanggal|tenggat)\\}",
            Pattern.CASE_INSENSITIVE);

    private UnfilledPlaceholders() {}

    static String mark(String placeholder, Locale locale) {
        return locale.getLanguage().equals("en")
                ? "[complete: " + placeholder + "]"
                : "[lengkapi: " + placeholder + "]";
    }

    /// The first part that is not completed.
    public static Optional<String> first(String text) {
        var gap = GAP.matcher(text);
        return gap.find() ? Optional.of(gap.group()) : Optional.empty();
    }
}
