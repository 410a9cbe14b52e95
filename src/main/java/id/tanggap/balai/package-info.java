/// The regional centres: where they are and which areas each answers for, by programme and date, with the standing of
/// that fact. What administrators change shows on every node within seconds.
@ApplicationModule(allowedDependencies = {"language", "region", "setting"})
@NullMarked
package id.tanggap.balai;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
