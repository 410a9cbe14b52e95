/// How an installation without accounts gets its first administrator.
@NamedInterface("setup")
@NullMarked
package id.tanggap.access.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
