/// Opens, edits, confirms, dismisses and closes incidents.
@NamedInterface("command")
@NullMarked
package id.tanggap.incident.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
