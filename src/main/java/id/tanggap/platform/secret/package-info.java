/// Passwords and keys that people enter in the browser: kept encrypted, and given to nobody but the part of the program
/// that needs them.
@NamedInterface("secret")
@NullMarked
package id.tanggap.platform.secret;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
