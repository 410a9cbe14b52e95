/// What the pages of all faces share: the viewer of a request, their language, and codes, times and numbers in their
/// words. Changes nothing.
@ApplicationModule(
        allowedDependencies = {
            "access",
            "balai",
            "platform::address",
            "platform::code",
            "platform::privacy",
            "platform::worker",
            "region",
            "region::outline",
            "sla",
            "taxonomy",
            "ticket",
            "ticket::conversation",
            "ticket::feed",
            "ticket::view"
        })
@NullMarked
package id.tanggap.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
