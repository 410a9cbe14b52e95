/// The ticket: its states, timeline, messages, attachments, clocks as stored, and the change feed.
/// Every command is one transaction; nobody outside does a third of it.
@ApplicationModule(
        allowedDependencies = {
            "sla",
            "reporter",
            "balai",
            "region",
            "taxonomy",
            "access",
            "audit",
            "blob",
            "database",
            "platform::worker",
            "platform::notify"
        })
@NullMarked
package id.tanggap.ticket;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
