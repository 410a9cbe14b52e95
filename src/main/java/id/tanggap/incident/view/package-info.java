/// Finds incidents and counts what is attached to them.
@NamedInterface("view")
@NullMarked
package id.tanggap.incident.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
