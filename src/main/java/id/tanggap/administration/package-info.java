/// The pages on which administrators run the office. Changes settings only by the rooms that own them.
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "balai",
            "language",
            "platform::code",
            "setting",
            "sla",
            "table",
            "taxonomy",
            "ticket::recalculation",
            "web",
            "web::request",
            "web::wording"
        })
@NullMarked
package id.tanggap.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
