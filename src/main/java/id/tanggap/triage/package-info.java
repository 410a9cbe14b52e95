/// Reads a citizen's words: category, kind, urgency and places, each with its reasons. Decides; writes nothing.
@ApplicationModule(allowedDependencies = {"language", "region", "taxonomy"})
@NullMarked
package id.tanggap.triage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
