/// Pages of the command center: incidents and their picture, hazards, sites, people, stock, the national board. Changes
/// data only by the commands of other modules.
@ApplicationModule(allowedDependencies = {"access", "platform::notify", "web::live"})
@NullMarked
package id.tanggap.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
