/// Users, roles, tokens, sign-in, and the one policy that says who sees which ticket.
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "balai",
            "platform::address",
            "platform::blob",
            "platform::code",
            "platform::http",
            "platform::signature",
            "platform::worker",
            "setting"
        })
@NullMarked
package id.tanggap.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
