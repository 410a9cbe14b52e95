package id.tanggap.desk.phone;

import id.tanggap.web.wording.TimeLeftFormatter;
import org.jspecify.annotations.Nullable;

/// A callback, a call form or a call in the list on the left, in the viewer's language.
///
/// @param key HTML id of the row
/// @param clock null where no clock runs; then `time` is shown
/// @param edge `darurat` or empty
record PhoneRow(
        String key,
        String href,
        Icon icon,
        String number,
        String time,
        TimeLeftFormatter.@Nullable TimeLeft clock,
        String title,
        String more,
        String edge,
        boolean bold) {

    /// @param name in the icon sprite
    /// @param text alternative text
    public record Icon(String name, String text) {}
}
