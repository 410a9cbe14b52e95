/// Chooses the balai that answers for a place and a category. Decides; writes nothing.
@ApplicationModule(allowedDependencies = {"balai", "region", "region::outline", "taxonomy"})
@NullMarked
package id.tanggap.routing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
