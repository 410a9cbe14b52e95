/// Exercises: a script that is played through the doors that real reports, hazards and answers come by, so that the
/// whole house is practised. Everything that comes from it is marked; nothing of it leaves the house or enters a real
/// figure.
@ApplicationModule(
        allowedDependencies = {
            "access",
            "hazard",
            "intake",
            "intake::ledger",
            "intake::report",
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
