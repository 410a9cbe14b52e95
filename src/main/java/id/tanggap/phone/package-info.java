/// Telephone calls: the ledger of what exchanges told, the calls it adds up to, and what each became: a draft for the
/// agent who answered, a callback owed, or nothing for a reason. Never closes a call in silence.
@ApplicationModule(
        allowedDependencies = {
            "pbx",
            "access",
            "audit",
            "balai",
            "blob",
            "database",
            "language",
            "region",
            "reporter",
            "taxonomy",
            "sla",
            "ticket",
            "platform::worker",
            "platform::notify"
        })
@NullMarked
package id.tanggap.phone;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
