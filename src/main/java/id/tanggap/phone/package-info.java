/// Telephone calls: the stored lines of the exchanges' call logs, the calls assembled from them, and the follow-up of
/// each call: a call form for the agent who answered, a callback, or nothing for a stated reason. No call is closed
/// without one of these.
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "pbx",
            "pbx::assembly",
            "pbx::format",
            "platform::blob",
            "platform::code",
            "platform::exercise",
            "platform::notify",
            "platform::privacy",
            "platform::worker",
            "region",
            "reporter",
            "sla",
            "table::sheet",
            "taxonomy",
            "ticket",
            "ticket::citizen",
            "ticket::conversation",
            "ticket::event"
        })
@NullMarked
package id.tanggap.phone;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
