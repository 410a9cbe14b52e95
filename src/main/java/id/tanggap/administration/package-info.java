/// The pages on which administrators run the office. Changes settings only by the rooms that own them.
@ApplicationModule(
        allowedDependencies = {
            "access",
            "access::register",
            "access::reset",
            "access::restriction",
            "access::signin",
            "assignment",
            "assignment::handover",
            "audit",
            "balai",
            "channel",
            "channel::check",
            "intake::ledger",
            "jurisdiction",
            "language",
            "platform::address",
            "platform::code",
            "platform::secret",
            "region",
            "reply::carrier",
            "reply::compose",
            "reply::letter",
            "reporter",
            "routing",
            "routing::rule",
            "setting",
            "sla",
            "table",
            "table::sheet",
            "taxonomy",
            "ticket",
            "ticket::classification",
            "ticket::move",
            "ticket::recalculation",
            "ticket::view",
            "ticket::workflow",
            "triage",
            "web",
            "web::map",
            "web::request",
            "web::wording",
            "writing",
            "writing::macro"
        })
@NullMarked
package id.tanggap.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
