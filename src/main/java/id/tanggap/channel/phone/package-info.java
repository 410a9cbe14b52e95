/// Reads call data of telephone exchanges into the call ledger: log files, tables, lists and events. It does not
/// interpret the data; that is done by `pbx` and `phone`.
@ApplicationModule(
        displayName = "Phone channel", // the package phone has the name Phone
        allowedDependencies = {
            "channel",
            "channel::check",
            "pbx",
            "pbx::format",
            "phone",
            "phone::ledger",
            "platform::blob",
            "platform::filetype",
            "platform::http",
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
