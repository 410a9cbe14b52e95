/// The REST API: bearer tokens, problem details, stable JSON views.
@ApplicationModule(
        allowedDependencies = {
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
            "intake",
            "blob"
        })
@NullMarked
package id.tanggap.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
