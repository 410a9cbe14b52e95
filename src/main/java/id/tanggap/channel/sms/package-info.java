/// Takes texts in and carries them out: SMS and WhatsApp by Twilio, SMS by other gateways over HTTP or SMPP.
/// Whoever speaks to it is checked before they are believed; what is not believed is kept too.
/// Decides nothing about tickets.
@ApplicationModule(
        allowedDependencies = {
            "channel",
            "intake",
            "intake::ledger",
            "intake::media",
            "intake::report",
            "platform::blob",
            "platform::filetype",
            "platform::gsm",
            "platform::http",
            "platform::ratelimit",
            "platform::signature",
            "platform::twilio",
            "platform::worker",
            "reply::carrier",
            "reply::delivery"
        })
@NullMarked
package id.tanggap.channel.sms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
