/// Everything that goes out: queue, gate, templates, delivery state. Channels carry it by implementing `Carrier`.
@ApplicationModule(
        allowedDependencies = {
            "access",
            "balai",
            "platform::blob",
            "platform::gsm",
            "platform::ratelimit",
            "platform::signature",
            "platform::worker",
            "reporter",
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
