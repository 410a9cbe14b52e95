/// The channels that citizens use: reads the files in `channels/` and the definitions made in the browser, and keeps
/// one flow running for each. The code for a protocol is in the package of the protocol.
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "platform::code",
            "platform::notify",
            "platform::secret",
            "platform::worker",
            "setting"
        })
@NullMarked
package id.tanggap.channel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
