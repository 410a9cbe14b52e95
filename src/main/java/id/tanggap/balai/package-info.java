/// The regional centres: where they are and which provinces each answers for, with the standing of that fact.
@ApplicationModule(allowedDependencies = {"language", "region"})
@NullMarked
package id.tanggap.balai;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
