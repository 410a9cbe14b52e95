/// What goods go from which store to which place: coverage first, then the worst-served place, then time, then
/// distance. Decides and writes nothing; native code runs only in a child process.
@ApplicationModule(allowedDependencies = {"platform::code", "region", "taxonomy"})
@NullMarked
package id.tanggap.allocation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
