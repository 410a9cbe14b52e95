package id.tanggap.desk.phone;

import id.tanggap.desk.wording.TimeLeftFormatter;
import org.jspecify.annotations.Nullable;

/// A callback, a call form or a call in the list on the left, in the viewer's language.
///
/// @param key HTML id of the row
/// @param iconWord alternative text of the icon
/// @param clock null where no clock runs; then `time` is shown
/// @param edge `darurat` or empty
record PhoneRow(
        String key,
        String href,
        String icon,
        String iconWord,
        String number,
        String time,
        TimeLeftFormatter.@Nullable TimeLeft clock,
        String title,
        String more,
        String edge,
        boolean bold) {}
