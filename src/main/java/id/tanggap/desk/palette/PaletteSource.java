package id.tanggap.desk.palette;

import id.tanggap.access.Viewer;
import java.util.List;
import java.util.Locale;

/// Knows one kind of thing by name. Beans of this kind are asked in their order.
interface PaletteSource {

    int MOST = 6;

    /// Names the group: `palette.<key>` in the words.
    String key();

    /// @param text what was typed, without blanks around it; may be empty
    /// @return at most `MOST`, best first, none that the viewer may not see
    List<Found> find(String text, Viewer viewer, Locale locale);

    /// Whether every word typed begins a word of a name.
    static boolean matches(String text, String name) {
        var known = List.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+"));
        return List.of(text.toLowerCase(Locale.ROOT).split("\\s+")).stream()
                .allMatch(word -> known.stream().anyMatch(one -> one.startsWith(word)));
    }
}
