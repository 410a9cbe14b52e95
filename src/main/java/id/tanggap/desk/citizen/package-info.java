/// The record of a citizen: points with what proves them, tickets and calls, wishes, and which other records may be the
/// same person.
@NullMarked
package id.tanggap.desk.citizen;

import org.jspecify.annotations.NullMarked;
