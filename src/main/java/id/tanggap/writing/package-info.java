/// What helps people write: drafts nobody loses, answers ready to use, macros, and who is writing right now.
/// Changes tickets only by the verbs of `ticket`, and only when somebody runs a macro.
@ApplicationModule(allowedDependencies = {"ticket", "access", "balai", "taxonomy", "blob", "database"})
@NullMarked
package id.tanggap.writing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
