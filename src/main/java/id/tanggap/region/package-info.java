/// The gazetteer: provinces, kabupaten/kota, kecamatan and desa with their Kemendagri codes, names, aliases, parents,
/// zones and coordinates.
/// Finds the places a text mentions and says how sure it is, and what somebody means who types into a place picker.
@ApplicationModule(allowedDependencies = {"language", "platform::code", "platform::notify", "platform::worker"})
@NullMarked
package id.tanggap.region;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
