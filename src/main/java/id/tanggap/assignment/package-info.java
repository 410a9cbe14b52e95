/// Applies routing to tickets after a decline or a correction, and knows who works on what: availability, teams, the
/// next ticket for a person. Decides with `routing`; changes tickets only by the commands of `ticket`.
@ApplicationModule(
        allowedDependencies = {
            "access",
            "access::register",
            "balai",
            "platform::code",
            "platform::worker",
            "region",
            "routing",
            "routing::rule",
            "setting",
            "taxonomy",
            "ticket",
            "ticket::event",
            "ticket::ownership",
            "ticket::view"
        })
@NullMarked
package id.tanggap.assignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
