/// Receives and sends texts: SMS and WhatsApp by Twilio, SMS by other gateways over HTTP or SMPP. Every request is
/// authenticated; requests that fail are kept too. Decides nothing about tickets.
@ApplicationModule(
        allowedDependencies = {
            "channel",
            "channel::check",
            "intake",
            "intake::ledger",
            "intake::media",
            "intake::report",
            "platform::blob",
            "platform::code",
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
