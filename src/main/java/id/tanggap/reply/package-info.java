/// Outgoing messages: queue, send policy, templates, delivery state. Channels send them by implementing `Carrier`.
@ApplicationModule(
        allowedDependencies = {
            "access",
            "balai",
            "platform::blob",
            "platform::code",
            "platform::exercise",
            "platform::gsm",
            "platform::notify",
            "platform::ratelimit",
            "platform::signature",
            "platform::worker",
            "reporter",
            "reporter::address",
            "setting",
            "sla",
            "taxonomy",
            "ticket",
            "ticket::citizen",
            "ticket::classification",
            "ticket::conversation",
            "ticket::event",
            "ticket::undo",
            "ticket::workflow"
        })
@NullMarked
package id.tanggap.reply;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
