/// The pages on which administrators run the office. Changes settings only by the rooms that own them.
@ApplicationModule(
        allowedDependencies = {
            "access",
            "access::restriction",
            "platform::code",
            "setting",
            "taxonomy",
            "ticket::classification",
            "ticket::move",
            "ticket::workflow",
            "web",
            "web::request",
            "web::wording"
        })
@NullMarked
package id.tanggap.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
