/// The telephone at the desk: callbacks owed, call forms, the board, the panel that says who is calling.
@NullMarked
package id.tanggap.desk.phone;

import org.jspecify.annotations.NullMarked;
