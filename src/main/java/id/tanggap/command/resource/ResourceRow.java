package id.tanggap.command.resource;

import java.util.List;

/// A row of a list.
///
/// @param cells in the order of the list's columns
/// @param stale shown in grey: nobody confirmed it in the last 90 days
/// @param pills what one must know at a glance, such as "contoh"
public record ResourceRow(
        String href, String title, String under, List<String> cells, boolean stale, List<String> pills) {

    public ResourceRow {
        cells = List.copyOf(cells);
        pills = List.copyOf(pills);
    }
}
