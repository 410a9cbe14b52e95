/// Sub-commands of the same program for operators; most need neither web nor database.
@ApplicationModule(
        allowedDependencies = {
            "language",
            "pbx",
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
            "intake :: mail",
            "blob",
            "database"
        })
@NullMarked
package id.tanggap.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
