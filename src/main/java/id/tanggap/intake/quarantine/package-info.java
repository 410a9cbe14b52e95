/// Messages that could not be read, and those that were not believed: lists them, shows them so that nothing in them
/// runs, and settles them as an officer says. Each look and each action is recorded.
@NamedInterface("quarantine")
@NullMarked
package id.tanggap.intake.quarantine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
