/// Pages for agents and balai staff: sign-in, queue, ticket, live news.
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
            "sla",
            "ticket",
            "reply",
            "search",
            "intake",
            "blob",
            "channel",
            "pbx",
            "phone",
            "writing"
        })
@NullMarked
package id.tanggap.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
