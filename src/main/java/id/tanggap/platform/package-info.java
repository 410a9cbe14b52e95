/// Technical parts that every module uses: background workers, leases, notifications, signatures, rate limits.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package id.tanggap.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
