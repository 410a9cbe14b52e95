/// The SDK's client for Twilio, as every room uses it.
@NamedInterface("twilio")
@NullMarked
package id.tanggap.platform.twilio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
