/// The pages on which administrators run the office. Changes settings only by the rooms that own them.
@ApplicationModule(
        allowedDependencies = {
            "access",
            "assignment",
            "audit",
            "balai",
            "platform::code",
            "region",
            "reporter",
            "routing",
            "routing::rule",
            "setting",
            "taxonomy",
            "ticket",
            "triage",
            "web",
            "web::request",
            "web::wording"
        })
@NullMarked
package id.tanggap.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
