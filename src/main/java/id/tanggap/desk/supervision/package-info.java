/// Pages for supervisors: load and clocks at risk, quality samples, handling times; and each person's own figures for
/// themselves.
@NullMarked
package id.tanggap.desk.supervision;

import org.jspecify.annotations.NullMarked;
