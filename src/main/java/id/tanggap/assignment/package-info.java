/// Applies routing to tickets after a decline or a correction, and says who works on what: rota, teams, next for me.
/// Decides with `routing`; changes tickets only by the verbs of `ticket`.
@ApplicationModule(allowedDependencies = {"routing", "ticket", "access", "balai", "region", "taxonomy"})
@NullMarked
package id.tanggap.assignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
