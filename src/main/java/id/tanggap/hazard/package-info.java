/// Hazards as others report them: CAP 1.2 alerts and the quake lists of the national meteorological agency, kept byte
/// by byte and read as events. Says which events should open an incident and why; opens none.
@ApplicationModule(
        allowedDependencies = {
            "language",
            "platform::blob",
            "platform::exercise",
            "platform::notify",
            "region",
            "region::outline",
            "taxonomy"
        })
@NullMarked
package id.tanggap.hazard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
