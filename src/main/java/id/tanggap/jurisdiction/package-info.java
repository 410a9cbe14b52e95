/// Looks at the table of responsibilities before it is changed: gaps, overlaps, and which places and tickets of the
/// last month a draft would send elsewhere. Reads tickets in the background, in chunks along an index; changes none.
@ApplicationModule(allowedDependencies = {"balai", "platform::worker", "region", "routing"})
@NullMarked
package id.tanggap.jurisdiction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
