/// The record of who did what: written with the act itself, never changed, and chained by hash so that a missing,
/// changed or inserted row shows. Writers use `AuditLog`.
@ApplicationModule(allowedDependencies = {"platform::code", "platform::worker"})
@NullMarked
package id.tanggap.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
