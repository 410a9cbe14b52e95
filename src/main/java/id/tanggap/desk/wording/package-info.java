/// Turns codes, times, durations and sizes into text in the viewer's language and time zone. Uses no other package of
/// the desk.
@NullMarked
package id.tanggap.desk.wording;

import org.jspecify.annotations.NullMarked;
