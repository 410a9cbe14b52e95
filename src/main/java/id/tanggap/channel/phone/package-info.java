/// Brings what telephone exchanges tell to the ledger of calls: files that grow, tables, lists and events. Knows where
/// lines come from and nothing of what calls become.
@ApplicationModule(
        displayName = "Phone channel", // the room phone has its name
        allowedDependencies = {
            "channel",
            "pbx",
            "pbx::format",
            "phone",
            "phone::ledger",
            "platform::blob",
            "platform::filetype",
            "platform::ratelimit",
            "platform::signature",
            "platform::twilio",
            "platform::worker",
            "taxonomy"
        })
@NullMarked
package id.tanggap.channel.phone;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
