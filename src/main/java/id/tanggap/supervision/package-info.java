/// Statistics for supervisors: workload, clocks close to breach, quality samples, handling times of teams. Reads;
/// ranks nobody, and shows no person's statistics to another.
@ApplicationModule(
        allowedDependencies = {
            "access",
            "balai",
            "platform::code",
            "platform::privacy",
            "platform::worker",
            "taxonomy",
            "ticket",
            "ticket::ownership"
        })
@NullMarked
package id.tanggap.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
