package id.tanggap.desk.palette;

import id.tanggap.web.wording.PageReader;
import java.util.List;
import java.util.Locale;

/// Finds one kind of thing by name. Sources are asked in their `@Order`.
interface PaletteSource {

    int MOST = 6;

    /// Message key of the group: `palette.<key>`.
    String key();

    /// @param text what was typed, stripped; may be empty
    /// @return at most `MOST`, best first, none that the viewer may not see
    List<PaletteEntry> find(String text, PageReader reader);

    /// Whether every typed word is the beginning of a word of the name.
    static boolean matches(String text, String name) {
        var known = List.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+"));
        return List.of(text.toLowerCase(Locale.ROOT).split("\\s+")).stream()
                .allMatch(word -> known.stream().anyMatch(one -> one.startsWith(word)));
    }
}
