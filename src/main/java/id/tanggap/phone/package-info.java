/// Telephone calls: the stored lines of the exchanges' call logs, the calls assembled from them, and the follow-up of
/// each call: a call form for the agent who answered, a callback, or nothing for a stated reason. No call is closed
/// without one of these.
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
