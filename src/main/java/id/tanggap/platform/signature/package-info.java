/// Signs with a shared secret and checks such signatures.
@NamedInterface("signature")
@NullMarked
package id.tanggap.platform.signature;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
