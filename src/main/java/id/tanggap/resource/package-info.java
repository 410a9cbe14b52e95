/// What the ministry has and where: sites, people on rosters, vehicles; who confirmed each when, and who changed it.
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "balai",
            "platform::code",
            "platform::notify",
            "platform::signature",
            "platform::worker",
            "region",
            "reply",
            "reply::gate",
            "reporter",
            "setting",
            "table",
            "taxonomy"
        })
@NullMarked
package id.tanggap.resource;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
