/// Situation reports: what is known of an incident at a past minute, each figure with the rows behind it, and the
/// reports that a named person approved.
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "dispatch::history",
            "dispatch::order",
            "incident",
            "incident::history",
            "needs",
            "platform::blob",
            "platform::code",
            "region",
            "relief",
            "reply",
            "reporter",
            "taxonomy",
            "ticket",
            "ticket::timeline"
        })
@NullMarked
package id.tanggap.sitrep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
