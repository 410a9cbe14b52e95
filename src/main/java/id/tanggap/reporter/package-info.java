/// Citizens and the contact points they write from. Never merges two people by itself.
@ApplicationModule(allowedDependencies = {"language", "platform::code"})
@NullMarked
package id.tanggap.reporter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
