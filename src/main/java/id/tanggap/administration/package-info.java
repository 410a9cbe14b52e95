/// The pages on which administrators run the office. Changes settings only by the rooms that own them.
@ApplicationModule(
        allowedDependencies = {
            "access",
            "channel",
            "channel::check",
            "intake::ledger",
            "platform::address",
            "platform::secret",
            "reply::carrier",
            "setting",
            "taxonomy",
            "web",
            "web::request",
            "web::wording"
        })
@NullMarked
package id.tanggap.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
