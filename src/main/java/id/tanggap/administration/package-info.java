/// The pages on which administrators run the office. Changes settings only by the rooms that own them.
@ApplicationModule(
        allowedDependencies = {
            "access",
            "balai",
            "reply::compose",
            "reply::letter",
            "setting",
            "taxonomy",
            "ticket",
            "ticket::view",
            "ticket::workflow",
            "web",
            "web::request",
            "web::wording",
            "writing"
        })
@NullMarked
package id.tanggap.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
