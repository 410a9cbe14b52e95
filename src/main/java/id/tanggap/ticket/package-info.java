/// Tickets: their states, timeline, messages, attachments, clocks as stored, and the change feed.
/// Every command is one complete transaction.
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "balai",
            "platform::blob",
            "platform::code",
            "platform::exercise",
            "platform::notify",
            "platform::privacy",
            "platform::worker",
            "region",
            "reporter",
            "setting",
            "sla",
            "taxonomy"
        })
@NullMarked
package id.tanggap.ticket;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
