/// The SDK's client for Twilio, configured for all modules.
@NamedInterface("twilio")
@NullMarked
package id.tanggap.platform.twilio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
