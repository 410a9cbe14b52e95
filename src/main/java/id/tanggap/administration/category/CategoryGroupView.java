package id.tanggap.administration.category;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The categories of a group, for the list of all.
record CategoryGroupView(String code, String label, String labelEnglish, List<Line> lines) {

    /// @param into label of the category that took its place; null if none did
    record Line(
            String code,
            String label,
            boolean open,
            boolean restricted,
            List<String> traits,
            @Nullable String into) {}
}
