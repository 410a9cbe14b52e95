/// The demo: a mail server, accounts, sample complaints and calls. Never runs on a production database.
@ApplicationModule(
        allowedDependencies = {
            "access",
            "balai",
            "language",
            "platform::signature",
            "region",
            "reply::delivery",
            "resource::person",
            "resource::site",
            "resource::vehicle",
            "stock",
            "stock::item",
            "stock::ledger",
            "stock::lot"
        })
@NullMarked
package id.tanggap.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
