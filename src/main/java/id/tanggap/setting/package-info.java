/// What administrators change in the browser: every change is kept with who, when, why, before and after, can be
/// undone, and reaches all nodes within seconds. The rooms that own the settings read and write them; this room keeps
/// the history.
@ApplicationModule(allowedDependencies = {"audit", "platform::notify"})
@NullMarked
package id.tanggap.setting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
