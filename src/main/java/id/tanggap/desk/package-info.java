/// Pages for agents and balai staff: sign-in, queues, tickets, calls, live updates. Changes data only by the commands
/// of other modules.
@ApplicationModule(
        allowedDependencies = {
            "language",
            "region",
            "taxonomy",
            "audit",
            "balai",
            "access",
            "reporter",
            "triage",
            "routing",
            "assignment",
            "sla",
            "ticket",
            "reply",
            "search",
            "intake",
            "blob",
            "picture",
            "channel",
            "assignment",
            "queue",
            "pbx",
            "phone",
            "supervision",
            "writing",
            "platform::worker"
        })
@NullMarked
package id.tanggap.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
