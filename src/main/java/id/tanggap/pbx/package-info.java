/// What telephone exchanges write, read as calls: formats of call logs, legs made into calls. Pure: no database, no
/// clock of its own.
@ApplicationModule(allowedDependencies = {"language", "reporter", "taxonomy"})
@NullMarked
package id.tanggap.pbx;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
