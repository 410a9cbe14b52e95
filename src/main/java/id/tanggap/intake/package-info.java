/// The ledger of everything received, and the journey from bytes to ticket.
/// Commits before anybody is told; whatever fails later, the bytes and their state are there.
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "balai",
            "language",
            "platform::blob",
            "platform::worker",
            "region",
            "reply",
            "reply::carrier",
            "reply::compose",
            "reply::delivery",
            "reporter",
            "routing",
            "sla",
            "taxonomy",
            "ticket",
            "ticket::citizen",
            "ticket::classification",
            "ticket::resolution",
            "triage"
        })
@NullMarked
package id.tanggap.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
