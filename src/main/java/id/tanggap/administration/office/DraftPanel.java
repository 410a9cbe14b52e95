package id.tanggap.administration.office;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A draft with what it would have done last month, as it is shown beside the map.
///
/// @param begins the first day on which it holds, in the reader's words; empty if it holds at once
record DraftPanel(
        long id,
        String state,
        int percent,
        List<Row> rows,
        int moreRows,
        Figures figures,
        List<Load> loads,
        Places places,
        String begins) {

    /// @param before names of the balai that answer today; empty if nobody does
    /// @param after empty if the row is taken away
    record Row(String area, String programme, String before, String after, String period, String basis) {}

    /// @param before mean way in km, empty while there is none
    record Figures(long seen, long moved, String before, String after) {}

    /// @param after open tickets if the draft had held
    /// @param people null if nobody works there
    record Load(
            String balai, long before, long after, @Nullable Long people) {}

    /// @param changed names of the places that would be answered otherwise
    /// @param codes of them, with spaces between: the map marks them
    /// @param gaps names of kabupaten and kota that nobody would answer for
    /// @param overlaps names of areas of which two rows would hold at once
    record Places(List<String> changed, String codes, List<String> gaps, List<String> overlaps) {}
}
