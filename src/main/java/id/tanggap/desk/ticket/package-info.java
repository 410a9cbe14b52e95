/// The page of one ticket: its header with the possible actions, its key facts, and the sections beside the
/// conversation.
@NullMarked
package id.tanggap.desk.ticket;

import org.jspecify.annotations.NullMarked;
