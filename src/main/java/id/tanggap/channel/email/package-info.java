/// IMAP and SMTP: passes raw mail to intake and sends replies. Decides nothing about tickets.
@ApplicationModule(
        allowedDependencies = {
            "channel",
            "channel::check",
            "intake",
            "intake::ledger",
            "intake::mail-auth",
            "platform::blob",
            "platform::worker",
            "reply::carrier"
        })
@NullMarked
package id.tanggap.channel.email;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
