/// The rules: which state may follow which, who may cause it, what it requires, and which outcomes a ticket can have.
/// Changes nothing.
@NamedInterface("workflow")
@NullMarked
package id.tanggap.ticket.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
