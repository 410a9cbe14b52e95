/// What those who answer for a desk look at: load, promises in danger, samples of work, how long things take in a team.
/// Reads; ranks nobody, and shows no person's figures to another.
@ApplicationModule(allowedDependencies = {"access", "balai", "database", "taxonomy", "ticket"})
@NullMarked
package id.tanggap.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
