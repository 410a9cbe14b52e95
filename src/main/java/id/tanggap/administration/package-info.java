/// The pages on which administrators run the office. Changes settings only by the rooms that own them.
@ApplicationModule(
        allowedDependencies = {
            "access",
            "balai",
            "jurisdiction",
            "region",
            "routing",
            "setting",
            "table",
            "table::sheet",
            "taxonomy",
            "ticket",
            "ticket::view",
            "web",
            "web::map",
            "web::request",
            "web::wording"
        })
@NullMarked
package id.tanggap.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
