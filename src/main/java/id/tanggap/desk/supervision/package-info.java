/// Pages of those who answer for a desk: load and promises in danger, samples, how long things take; and one's own
/// figures, for oneself.
@NullMarked
package id.tanggap.desk.supervision;

import org.jspecify.annotations.NullMarked;
