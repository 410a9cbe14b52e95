/// The ledger of everything received, and the journey from bytes to ticket.
/// Commits before anybody is told; whatever fails later, the bytes and their state are there.
@ApplicationModule(
        allowedDependencies = {
            "blob",
            "database",
            "language",
            "region",
            "taxonomy",
            "audit",
            "balai",
            "access",
            "reporter",
            "triage",
            "routing",
            "sla",
            "ticket",
            "reply",
            "search",
            "platform::worker"
        })
@NullMarked
package id.tanggap.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
