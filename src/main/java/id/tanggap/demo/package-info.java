/// The demo: a mail server, accounts, sample complaints and calls, and four weeks of invented history. Never runs on a
/// production database.
@ApplicationModule(
        allowedDependencies = {
            "access",
            "balai",
            "language",
            "platform::code",
            "platform::signature",
            "region",
            "reply::delivery",
            "reporter",
            "resource::person",
            "resource::site",
            "resource::vehicle",
            "routing",
            "sla",
            "stock",
            "stock::item",
            "stock::ledger",
            "stock::lot",
            "taxonomy",
            "ticket",
            "ticket::history",
            "ticket::timeline",
            "ticket::workflow"
        })
@NullMarked
package id.tanggap.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
