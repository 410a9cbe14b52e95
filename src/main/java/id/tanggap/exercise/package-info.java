/// Exercises: a script that is played where real reports, hazards and answers arrive, so that the whole program is
/// practised. Everything that comes from it is marked; nothing of it leaves the program or enters a real
/// figure.
@ApplicationModule(
        allowedDependencies = {
            "access",
            "hazard",
            "intake",
            "intake::ledger",
            "intake::report",
            "platform::code",
            "platform::exercise",
            "platform::notify",
            "platform::worker",
            "region",
            "resource::person",
            "resource::site",
            "stock",
            "stock::item",
            "stock::ledger",
            "stock::lot",
            "taxonomy"
        })
@NullMarked
package id.tanggap.exercise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
