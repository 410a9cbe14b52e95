/// Finds the PostgreSQL to work on: the operator's, or an embedded one that keeps its data in a folder.
/// Wakes who waits for news in it, and goes the rounds of those who look for work in it.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package id.tanggap.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
