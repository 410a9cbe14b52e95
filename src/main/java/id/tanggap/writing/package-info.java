/// Helps staff to write: drafts, prepared answers, macros, and who is writing at present. Changes tickets only by the
/// commands of `ticket`, and only when somebody runs a macro.
@ApplicationModule(
        allowedDependencies = {
            "access",
            "balai",
            "platform::blob",
            "platform::code",
            "platform::notify",
            "setting",
            "taxonomy",
            "ticket",
            "ticket::classification",
            "ticket::conversation",
            "ticket::ownership",
            "ticket::resolution",
            "ticket::view",
            "ticket::workflow"
        })
@NullMarked
package id.tanggap.writing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
