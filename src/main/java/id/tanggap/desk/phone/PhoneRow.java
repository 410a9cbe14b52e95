package id.tanggap.desk.phone;

import id.tanggap.desk.ClockWords;
import org.jspecify.annotations.Nullable;

/// A callback, a draft or a call in the list on the left, in the viewer's words.
///
/// @param key names the row on the page
/// @param iconWord says what the icon shows
/// @param clock null where nothing runs; then `time` stands there
/// @param edge `darurat` or empty
record PhoneRow(
        String key,
        String href,
        String icon,
        String iconWord,
        String number,
        String time,
        ClockWords.@Nullable Said clock,
        String title,
        String more,
        String edge,
        boolean bold) {}
