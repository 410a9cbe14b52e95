/// Fetches alerts and quake lists of hazard agencies and hands their bytes to `hazard`, which keeps them before it
/// reads them. Understands nothing of them but the index of alerts.
@ApplicationModule(
        displayName = "Hazard channel", // the package hazard has the name Hazard
        allowedDependencies = {
            "channel",
            "channel::check",
            "hazard",
            "hazard::cap",
            "platform::http",
            "platform::ratelimit",
            "platform::worker",
            "taxonomy"
        })
@NullMarked
package id.tanggap.channel.hazard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
