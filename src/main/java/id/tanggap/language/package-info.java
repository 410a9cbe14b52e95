/// Indonesian words: normaliser, stemmer, stop words and the analysis chain that triage and search share.
/// Knows letters and words only; never a category, a place or a ticket.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package id.tanggap.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
