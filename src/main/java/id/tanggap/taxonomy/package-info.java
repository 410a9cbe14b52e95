/// Categories, kinds, urgencies: stable codes with labels that people read.
@ApplicationModule(allowedDependencies = {"language", "platform::code", "setting"})
@NullMarked
package id.tanggap.taxonomy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
