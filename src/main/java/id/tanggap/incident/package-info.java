/// Incidents: what is happening where, in which phase, who leads it, and which tickets are about it.
/// Proposals come from reports and hazard feeds; a person opens, leads and closes an incident.
@ApplicationModule(
        allowedDependencies = {
            "access",
            "hazard",
            "hazard::cap",
            "hazard::cap-message",
            "hazard::decision",
            "hazard::quake",
            "language",
            "platform::code",
            "platform::notify",
            "platform::privacy",
            "platform::worker",
            "region",
            "reply",
            "reply::compose",
            "reply::gate",
            "reply::preview",
            "taxonomy",
            "ticket",
            "ticket::classification",
            "ticket::conversation",
            "ticket::feed",
            "ticket::view"
        })
@NullMarked
package id.tanggap.incident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
