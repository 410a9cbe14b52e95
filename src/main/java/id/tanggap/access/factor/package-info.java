/// The second factor of people: codes of an authenticator app (TOTP), recovery codes and passkeys; who must have one;
/// and how two people take one away from somebody who lost the device.
@NamedInterface("factor")
@NullMarked
package id.tanggap.access.factor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
