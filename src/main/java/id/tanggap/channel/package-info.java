/// The doors citizens come through: reads the files in `channels/` and keeps one flow running for each.
/// What a protocol needs is in the room of the protocol.
@ApplicationModule(allowedDependencies = {"platform::worker"})
@NullMarked
package id.tanggap.channel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
