/// What every room may build on and what knows nothing of complaints: workers, signatures, rate limits.
@ApplicationModule(allowedDependencies = {"database"})
@NullMarked
package id.tanggap.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
