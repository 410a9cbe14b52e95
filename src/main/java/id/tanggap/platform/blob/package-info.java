/// Keeps bytes once per content, by SHA-256, in chunks of 256 KiB, and streams them both ways.
@NamedInterface("blob")
@NullMarked
package id.tanggap.platform.blob;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
