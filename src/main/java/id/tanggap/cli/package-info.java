/// Sub-commands of the program for operators; most need neither the web server nor the database.
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
