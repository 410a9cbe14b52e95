/// Relief of an incident: people counted, what they need, and the plan of what goes from where; all kept with source,
/// time and person. Computes by the rooms needs and allocation; moves no goods.
@ApplicationModule(
        allowedDependencies = {
            "access",
            "allocation",
            "allocation::problem",
            "incident",
            "incident::view",
            "needs",
            "platform::code",
            "platform::notify",
            "region",
            "resource",
            "resource::site",
            "resource::vehicle",
            "situation",
            "stock::balance",
            "stock::item",
            "stock::lot",
            "table",
            "taxonomy",
            "ticket"
        })
@NullMarked
package id.tanggap.relief;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
