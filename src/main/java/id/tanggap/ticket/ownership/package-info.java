/// Which balai, team and person has a ticket: accept, decline, assign, hand over, and apply what routing decided.
@NamedInterface("ownership")
@NullMarked
package id.tanggap.ticket.ownership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
