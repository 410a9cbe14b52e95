/// Deadlines, office hours, holidays and the escalation: how long what may take, when offices are open, and who is
/// told.
@NullMarked
package id.tanggap.administration.deadline;

import org.jspecify.annotations.NullMarked;
