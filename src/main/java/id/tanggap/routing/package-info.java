/// Chooses the balai that answers for a place and a category, special rules first. Decides; writes nothing but how
/// often a rule decided.
@ApplicationModule(
        allowedDependencies = {
            "balai",
            "language",
            "platform::code",
            "platform::worker",
            "region",
            "region::outline",
            "setting",
            "taxonomy"
        })
@NullMarked
package id.tanggap.routing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
