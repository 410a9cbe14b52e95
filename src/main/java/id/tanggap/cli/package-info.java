/// Sub-commands of the program for operators; most need neither the web server nor the database.
@ApplicationModule(
        allowedDependencies = {
            "access",
            "access::factor",
            "access::reset",
            "allocation",
            "allocation::problem",
            "audit",
            "audit::chain",
            "balai",
            "dispatch::history",
            "figures",
            "hazard::cap",
            "hazard::cap-message",
            "hazard::decision",
            "hazard::quake",
            "incident",
            "incident::history",
            "intake::mail",
            "intake::mail-header",
            "needs",
            "pbx",
            "pbx::assembly",
            "pbx::format",
            "platform::code",
            "platform::database",
            "platform::secret",
            "region",
            "region::outline",
            "relief",
            "reporter",
            "resource",
            "resource::person",
            "resource::site",
            "routing",
            "sitrep",
            "situation",
            "situation::view",
            "stock::balance",
            "stock::item",
            "taxonomy",
            "ticket",
            "ticket::timeline",
            "triage"
        })
@NullMarked
package id.tanggap.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
