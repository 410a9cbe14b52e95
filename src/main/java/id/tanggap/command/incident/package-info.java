/// Pages of incidents: the list with its proposals, the form, one incident with its log and tickets, and the update to
/// its reporters.
@NullMarked
package id.tanggap.command.incident;

import org.jspecify.annotations.NullMarked;
