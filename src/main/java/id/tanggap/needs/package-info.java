/// What people in a disaster need, by a named regime of minimum standards: pure calculation, unrounded, each line with
/// its section, edition and base. Knows no database and no clock.
@ApplicationModule(allowedDependencies = {"language", "platform::code"})
@NullMarked
package id.tanggap.needs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
