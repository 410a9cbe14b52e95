/// Keeps bytes, once per content, by SHA-256 in chunks of 256 KiB; streams them both ways.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package id.tanggap.blob;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
