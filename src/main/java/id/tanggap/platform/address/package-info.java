/// Where this program is reached: the one address that links and redirects name, and cookies that stay on it.
@NamedInterface("address")
@NullMarked
package id.tanggap.platform.address;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
