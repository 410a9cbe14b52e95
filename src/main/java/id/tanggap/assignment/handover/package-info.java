/// Gives the open tickets of somebody whose account was closed to their heir, in the background.
@NamedInterface("handover")
@NullMarked
package id.tanggap.assignment.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
