/// The REST API: bearer tokens, problem details, stable JSON views.
@ApplicationModule(
        allowedDependencies = {
            "access",
            "allocation::problem",
            "balai",
            "dispatch",
            "dispatch::delivery",
            "dispatch::order",
            "dispatch::team",
            "incident",
            "incident::cap",
            "incident::view",
            "intake",
            "intake::ledger",
            "intake::report",
            "needs",
            "platform::address",
            "platform::blob",
            "platform::code",
            "platform::privacy",
            "region",
            "relief",
            "reporter",
            "resource",
            "resource::person",
            "resource::site",
            "review",
            "search",
            "situation",
            "situation::view",
            "stock",
            "stock::balance",
            "stock::item",
            "stock::ledger",
            "stock::lot",
            "taxonomy",
            "ticket",
            "ticket::view"
        })
@NullMarked
package id.tanggap.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
