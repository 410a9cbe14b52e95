/// After-action reviews: how long each step of an incident took, what was used, which needs were met, what was promised
/// and broken, and what people learned.
@ApplicationModule(
        allowedDependencies = {
            "access",
            "dispatch::history",
            "dispatch::order",
            "incident",
            "incident::history",
            "incident::view",
            "needs",
            "region",
            "relief",
            "sitrep"
        })
@NullMarked
package id.tanggap.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
