/// The stock of relief goods: items, lots, movements as double entry, balances, reservations, stock-taking. Only this
/// room writes movements; it never changes one that is written.
@ApplicationModule(
        allowedDependencies = {
            "access",
            "balai",
            "language",
            "platform::blob",
            "platform::code",
            "platform::notify",
            "platform::worker",
            "region",
            "resource",
            "resource::site",
            "table",
            "taxonomy"
        })
@NullMarked
package id.tanggap.stock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
