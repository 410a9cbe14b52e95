/// Chains the record of who did what, so that a changed or missing entry shows.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package id.tanggap.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
