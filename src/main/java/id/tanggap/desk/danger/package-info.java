/// People in danger on every page of the desk: the alert that rings until somebody takes it, and the mark on the
// ticket.
@NullMarked
package id.tanggap.desk.danger;

import org.jspecify.annotations.NullMarked;
