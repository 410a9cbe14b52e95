/// What every part of the program needs and no ministry ever asks for: background workers, leases, notifications.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package id.tanggap.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
