/// Queues as saved searches with counts, and actions on many tickets at once, with undo. Reads tickets along an index
/// and never more than the viewer may see; changes them only by the commands of `ticket`.
@ApplicationModule(
        allowedDependencies = {
            "access",
            "balai",
            "platform::code",
            "platform::worker",
            "taxonomy",
            "ticket",
            "ticket::classification",
            "ticket::ownership",
            "ticket::resolution",
            "ticket::view",
            "ticket::workflow"
        })
@NullMarked
package id.tanggap.queue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
