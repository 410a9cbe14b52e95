package id.tanggap.table;

import java.util.List;
import java.util.Locale;

/// One thing that a column of a table may hold.
///
/// @param code ours, for example `kabkota`
/// @param isRequired whether a row without it is wrong
/// @param hxl hashtag of the Humanitarian Exchange Language for exports, such as `#adm2+code`; empty for none
/// @param headings names that people give to such a column: the first is our Indonesian label, the second our English
///     one, then others
public record TableField(String code, boolean isRequired, String hxl, List<String> headings) {

    public TableField {
        if (headings.size() < 2) {
            throw new IllegalArgumentException("Field " + code + " needs an Indonesian and an English heading");
        }
        headings = List.copyOf(headings);
    }

    public static TableField required(String code, String hxl, String... headings) {
        return new TableField(code, true, hxl, List.of(headings));
    }

    public static TableField optional(String code, String hxl, String... headings) {
        return new TableField(code, false, hxl, List.of(headings));
    }

    public String label(Locale locale) {
        return headings.get(locale.getLanguage().equals("en") ? 1 : 0);
    }
}
