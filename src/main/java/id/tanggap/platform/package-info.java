/// What every part of the program needs and no ministry ever asked for: background workers, leases, notifications,
/// signatures, rate limits.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package id.tanggap.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
