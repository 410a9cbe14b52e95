/// The pages on which administrators run the office. Changes settings only by the rooms that own them.
@ApplicationModule(
        allowedDependencies = {
            "access",
            "access::register",
            "access::reset",
            "access::signin",
            "assignment",
            "assignment::handover",
            "balai",
            "platform::address",
            "platform::code",
            "setting",
            "table",
            "taxonomy",
            "web",
            "web::request",
            "web::wording"
        })
@NullMarked
package id.tanggap.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
