/// Shows what the program suggests on a ticket, and takes the decision of staff.
@NullMarked
package id.tanggap.desk.suggestion;

import org.jspecify.annotations.NullMarked;
