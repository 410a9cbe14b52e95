/// The ledger of everything received, and its processing from bytes to ticket. Commits before a source is
/// acknowledged; whatever fails later, the bytes and their state are kept.
@ApplicationModule(
        allowedDependencies = {
            "access",
            "assignment",
            "audit",
            "balai",
            "dispatch",
            "language",
            "platform::blob",
            "platform::code",
            "platform::worker",
            "region",
            "reply",
            "reply::carrier",
            "reply::compose",
            "reply::delivery",
            "reporter",
            "reporter::address",
            "resource::person",
            "routing",
            "routing::rule",
            "sla",
            "taxonomy",
            "ticket",
            "ticket::citizen",
            "ticket::classification",
            "ticket::event",
            "ticket::resolution",
            "triage"
        })
@NullMarked
package id.tanggap.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
