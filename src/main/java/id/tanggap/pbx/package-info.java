/// Reads the call logs of telephone exchanges and assembles calls from them. Pure: no database, no clock of its own.
@ApplicationModule(allowedDependencies = {"language", "platform::code", "reporter", "table::sheet", "taxonomy"})
@NullMarked
package id.tanggap.pbx;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
