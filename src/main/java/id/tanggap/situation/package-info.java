/// What there is around a point, and the picture of an incident: sites with their distances, people, stock, tickets.
/// Reads only; every figure names its moment.
@ApplicationModule(
        allowedDependencies = {
            "access",
            "incident",
            "incident::view",
            "region",
            "region::outline",
            "resource",
            "resource::person",
            "resource::site",
            "resource::vehicle",
            "stock::balance",
            "stock::item"
        })
@NullMarked
package id.tanggap.situation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
